import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Database } from "../../client";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";
import type { Whence } from "./begin-sign-in";
import { enter, type FirstStep } from "./enter";
import { fitsPassword } from "./password-hash";
import { countFailure, refuseTooMany } from "./throttle";

export const SignInInput = z.object({ name: z.string().max(200), password: z.string().max(200) });

/**
 * Signs a person in by name and password, or leads to the second step. Failures are counted by account and by address
 * over fifteen minutes, and forgotten only once the person is in. Not a verb of the table of permissions: whoever
 * calls it has no role yet.
 *
 * @throws Refusal `sign_in_failed` (never which part was wrong), `sign_in_throttled`
 */
export async function signIn(
  { db, ...whence }: Whence & { db: Database },
  input: z.input<typeof SignInInput>,
): Promise<FirstStep> {
  const { name, password } = parseInput(SignInInput, input);
  const attempt = { ...whence, account: name.trim().toLowerCase() };
  refuseTooMany(db, attempt);
  const find = () => db.select().from(accounts).where(eq(accounts.name, attempt.account)).get();
  const found = find();
  const isRight = await fitsPassword(found?.passwordHash ?? null, password);
  // Hashing took time: the account may have been suspended, or its password changed, meanwhile.
  const after = find();
  if (
    !isRight ||
    after?.passwordHash !== found?.passwordHash ||
    after === undefined ||
    after.suspendedAt !== null
  ) {
    countFailure(db, attempt);
    throw new Refusal("sign_in_failed");
  }
  return enter(db, after.id, whence);
}
