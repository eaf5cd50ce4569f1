import { actionsKey, keepActionsKeyWithData, signInSecret } from "./keys.mjs";

/**
 * What a server needs in its environment; what is already set there stays.
 * @param {string} data folder
 * @param {number} port
 * @returns {Record<string, string>}
 */
export function serverEnvironment(data, port) {
  const key = actionsKey(data);
  keepActionsKeyWithData(data, key);
  return {
    HUILU_DATA: data,
    NEXTAUTH_SECRET: signInSecret(data),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/**
 * The same for `server.mjs`.
 * @param {string} data folder
 * @param {number} port
 */
export function productionEnvironment(data, port) {
  return { ...serverEnvironment(data, port), NODE_ENV: "production", PORT: String(port) };
}
