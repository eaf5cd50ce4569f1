import "server-only";
import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { recoveryCodeCount, secretText } from "@/domain/access/one-time-code";

/** Stands for a password that is not set yet: no password fits it. */
export const noPassword = "none";

/** A secret that a browser or a link holds: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of such a secret: 256 random bits need neither salt nor a slow hash. */
export function linkHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** What is kept of a recovery code: 80 random bits, hashed with the account that they belong to. */
export function recoveryHash(account: string, code: string): string {
  return createHash("sha256").update(`${account}:${code}`).digest("hex");
}

/** Recovery codes of 80 bits, 16 letters and digits each. */
export function newRecoveryCodes(): string[] {
  return recoveryCodesOf(randomBytes(32).toString("hex"));
}

/**
 * The recovery codes that go with a secret while it is being set up, so that they can be shown before they hold.
 * Whoever has the secret can sign in anyway.
 */
export function recoveryCodesOf(secret: string): string[] {
  return Array.from({ length: recoveryCodeCount }, (_, n) =>
    secretText(new Uint8Array(hkdfSync("sha256", secret, "", `recovery ${n}`, 10))),
  );
}
