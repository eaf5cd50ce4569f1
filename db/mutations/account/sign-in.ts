import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Role } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Database } from "../../client";
import { parseInput } from "../../parse";
import { accounts, signInFailures } from "../../schema";

export const SignInInput = z.object({ name: z.string().max(200), password: z.string().max(200) });

/** Who signed in; `tokenVersion` goes into the sign-in's token and ends it when it rises. */
export type SignedIn = { id: string; role: Role; displayName: string; tokenVersion: number };

const window = 15 * 60 * 1000;
const perAccount = 8;
const perAddress = 40;

/** Compared against when no account has the name, so that the time taken does not tell names apart. */
let decoy: Promise<string> | null = null;

/**
 * Signs a person in by name and password. Failures are counted by account and by address over fifteen minutes.
 * Not a verb of the table of permissions: whoever calls it has no role yet.
 *
 * @param address the client's network address, as far as it is known
 * @throws Refusal `sign_in_failed` (never which part was wrong), `sign_in_throttled`
 */
export async function signIn(
  { db, now, address }: { db: Database; now: string; address: string },
  input: z.input<typeof SignInInput>,
): Promise<SignedIn> {
  const { name, password } = parseInput(SignInInput, input);
  const account = name.trim().toLowerCase();
  const since = new Date(Date.parse(now) - window).toISOString();
  db.delete(signInFailures).where(lt(signInFailures.at, since)).run();
  const failures = (column: typeof signInFailures.account | typeof signInFailures.address, value: string) =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(signInFailures)
      .where(and(eq(column, value), gt(signInFailures.at, since)))
      .get()?.n ?? 0;
  if (
    failures(signInFailures.account, account) >= perAccount ||
    failures(signInFailures.address, address) >= perAddress
  ) {
    throw new Refusal("sign_in_throttled", { minutes: window / 60_000 });
  }
  const found = db.select().from(accounts).where(eq(accounts.name, account)).get();
  decoy ??= hash("decoy", { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const right = await verify(found?.passwordHash ?? (await decoy), password);
  if (!right || found === undefined || found.suspendedAt !== null) {
    db.insert(signInFailures).values({ account, address, at: now }).run();
    throw new Refusal("sign_in_failed");
  }
  db.delete(signInFailures).where(eq(signInFailures.account, account)).run();
  return { id: found.id, role: found.role, displayName: found.displayName, tokenVersion: found.tokenVersion };
}
