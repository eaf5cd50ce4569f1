import "server-only";
import { createHash } from "node:crypto";

/** Stands for a password that is not set yet: no password fits it. */
export const noPassword = "none";

/** What is kept of a one-time link: 256 random bits need neither salt nor a slow hash. */
export function linkHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
