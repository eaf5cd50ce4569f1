import { Secret, TOTP } from "otpauth";

/** Time-based one-time codes as RFC 6238 gives them and every authenticator app knows them: SHA-1, 6 digits, 30 s. */
const settings = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** Bytes of a secret: as long as the hash (RFC 4226, section 4, R6). */
export const secretBytes = 20;

/** How many recovery codes an account is given. */
export const recoveryCodeCount = 10;

/** A secret in the letters that apps take (Base32). */
export function secretText(bytes: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/** The address (otpauth:) that an authenticator app reads from a QR code. @param secret in Base32 */
export function codeAddress(secret: string, account: string, issuer: string): string {
  return new TOTP({ ...settings, secret: Secret.fromBase32(secret), label: account, issuer }).toString();
}

/**
 * The period of 30 s that a code stands for: the present one or a neighbour, as clocks differ (RFC 6238, 5.2).
 *
 * @param now ISO 8601
 * @returns null for a code of none of them
 */
export function periodOfCode(secret: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** What was typed for the second step: a code of the app, a recovery code without its spaces, or neither. */
export type TypedCode = { is: "code" | "recovery"; code: string } | null;

/** Reads a typed code as people and input methods type them: with spaces, hyphens, wide digits, small letters. */
export function readTypedCode(text: string): TypedCode {
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\-‐-―]/g, "");
  if (/^\d{6}$/.test(code)) return { is: "code", code };
  return /^[A-Z2-7]{16}$/.test(code) ? { is: "recovery", code } : null;
}
