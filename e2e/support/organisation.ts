import type { Server } from "node:http";
import type { Page } from "@playwright/test";
import Provider from "oidc-provider";
import { organisationSettings } from "./organisation-settings";

type Person = { email: string; email_verified: boolean; name: string };

/** Starts a real OpenID Connect provider that knows some people by their subject. @param site address of the site */
export async function startOrganisation(
  site: string,
  people: Readonly<Record<string, Person>>,
): Promise<{ server: Server; address: string }> {
  const settings = organisationSettings(new URL(site).port);
  const provider = new Provider(settings.HUILU_OIDC_ISSUER, {
    clients: [
      {
        client_id: settings.HUILU_OIDC_CLIENT_ID,
        client_secret: settings.HUILU_OIDC_CLIENT_SECRET,
        redirect_uris: [`${site}/api/sign-in/organisation/callback`],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    cookies: { keys: ["of browser tests only"] },
    findAccount: (_: unknown, subject: string) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...people[subject] }),
    }),
  });
  const port = Number(new URL(settings.HUILU_OIDC_ISSUER).port);
  const server = await new Promise<Server>((ready) => {
    const started = provider.listen(port, () => ready(started));
  });
  return { server, address: settings.HUILU_OIDC_ISSUER };
}

/** Goes from the sign-in page to the provider, signs in there as a subject, consents, and comes back. */
export async function signInThere(page: Page, subject: string): Promise<void> {
  await page.goto("/sign-in?next=/desk/me");
  await page.getByRole("link", { name: "通过示例单位登录" }).click();
  await page.getByPlaceholder("Enter any login").fill(subject);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}
