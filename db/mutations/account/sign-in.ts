import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Role } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Database } from "../../client";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";
import { beginSignIn, type Whence } from "./begin-sign-in";
import { fitsPassword } from "./password-hash";
import { countFailure, forgetFailures, refuseTooMany } from "./throttle";

export const SignInInput = z.object({ name: z.string().max(200), password: z.string().max(200) });

/** Who signed in. `signIn` and `tokenVersion` go into the token: it holds until either of them is ended. */
export type SignedIn = { id: string; role: Role; displayName: string; tokenVersion: number; signIn: string };

/**
 * Signs a person in by name and password. Failures are counted by account and by address over fifteen minutes.
 * Not a verb of the table of permissions: whoever calls it has no role yet.
 *
 * @throws Refusal `sign_in_failed` (never which part was wrong), `sign_in_throttled`
 */
export async function signIn(
  { db, ...whence }: Whence & { db: Database },
  input: z.input<typeof SignInInput>,
): Promise<SignedIn> {
  const { name, password } = parseInput(SignInInput, input);
  const attempt = { ...whence, account: name.trim().toLowerCase() };
  refuseTooMany(db, attempt);
  const found = db.select().from(accounts).where(eq(accounts.name, attempt.account)).get();
  const isRight = await fitsPassword(found?.passwordHash ?? null, password);
  if (!isRight || found === undefined || found.suspendedAt !== null) {
    countFailure(db, attempt);
    throw new Refusal("sign_in_failed");
  }
  forgetFailures(db, attempt.account);
  const { id, role, displayName, tokenVersion } = found;
  return { id, role, displayName, tokenVersion, signIn: beginSignIn(db, id, whence) };
}
