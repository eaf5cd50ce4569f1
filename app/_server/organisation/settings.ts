import "server-only";
import { z } from "zod";
import { type Role, roles } from "@/domain/access";
import { wholeAddress } from "../origin";

/** An empty variable is as good as none. */
const set = z.string().trim().min(1);

const settingsSchema = z.object({
  HUILU_OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
  HUILU_OIDC_CLIENT_ID: set,
  HUILU_OIDC_CLIENT_SECRET: set,
  HUILU_OIDC_NAME: set.optional(),
  HUILU_OIDC_NEW_ROLE: z.enum(roles).optional(),
});

/** The organisation's provider. `newRole`: role of accounts made at a first sign-in; null where none are made. */
export type Organisation = {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the sign-in page calls it; null for words of our own. */
  name: string | null;
  newRole: Role | null;
};

/** The provider by which people of the organisation sign in; null where none is set. @throws ZodError naming what is wrong */
export function organisation(): Organisation | null {
  if (!process.env.HUILU_OIDC_ISSUER) return null;
  const given = Object.entries(process.env).filter(
    ([name, value]) => name.startsWith("HUILU_OIDC_") && value,
  );
  const settings = settingsSchema.parse(Object.fromEntries(given));
  const issuer = new URL(settings.HUILU_OIDC_ISSUER);
  // Secrets and codes go there: in the clear only to this machine itself.
  if (issuer.protocol !== "https:" && !isLocal(issuer))
    throw new Error("HUILU_OIDC_ISSUER must begin with https.");
  return {
    issuer,
    clientId: settings.HUILU_OIDC_CLIENT_ID,
    clientSecret: settings.HUILU_OIDC_CLIENT_SECRET,
    name: settings.HUILU_OIDC_NAME ?? null,
    newRole: settings.HUILU_OIDC_NEW_ROLE ?? null,
  };
}

/** Whether an address is this machine. */
export function isLocal({ hostname }: URL): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** Where the provider sends people back to; it has to be registered there. */
export function callbackAddress(): URL {
  return new URL(wholeAddress("/api/sign-in/organisation/callback"));
}
