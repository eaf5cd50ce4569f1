/** What the site is told of the organisation's provider, which a test starts on a port of its own. @param port of the site */
export function organisationSettings(port: string) {
  return {
    HUILU_OIDC_ISSUER: `http://localhost:${Number(port) + 2000}`,
    HUILU_OIDC_CLIENT_ID: "huilu",
    HUILU_OIDC_CLIENT_SECRET: "a secret of browser tests only",
    HUILU_OIDC_NAME: "示例单位",
  };
}
