import "server-only";
import { eq, lt } from "drizzle-orm";
import type { Role } from "@/domain/access";
import { linkHash, newToken } from "../../account-secrets";
import type { Connection, Database } from "../../client";
import { pendingSignIns, rolesWithCodes, secondFactors } from "../../schema";
import { beginSignIn, type Whence } from "./begin-sign-in";
import { loadAccount } from "./load-account";
import { beginFactor } from "./second-factor";
import { forgetFailures } from "./throttle";

/** Who signed in. `signIn` and `tokenVersion` go into the token: it holds until either of them is ended. */
export type SignedIn = { id: string; role: Role; displayName: string; tokenVersion: number; signIn: string };

/**
 * What the first step of signing in leads to: in, or to a second step that asks for a one-time code, or sets codes up
 * where the role must use them. `token` is for the browser to hold until then.
 */
export type FirstStep = { is: "in"; signedIn: SignedIn } | { is: "code" | "set_up"; token: string };

/** How long the second step waits. */
const waits = 10 * 60 * 1000;

/** Lets an account in whose first step was right, or leads it to its second. */
export function enter(db: Database, account: string, whence: Whence): FirstStep {
  return db.transaction(
    (tx) => {
      const { role } = loadAccount(tx, account);
      const factor = tx.select().from(secondFactors).where(eq(secondFactors.account, account)).get();
      if (factor?.confirmedAt) return { is: "code", token: beginPending(tx, account, whence.now) };
      const must = tx.select().from(rolesWithCodes).where(eq(rolesWithCodes.role, role)).get();
      if (must === undefined) return { is: "in", signedIn: letIn(tx, account, whence) };
      beginFactor(db, tx, account, whence.now);
      return { is: "set_up", token: beginPending(tx, account, whence.now) };
    },
    { behavior: "immediate" },
  );
}

/** Begins the sign-in of an account that has shown all that it must. */
export function letIn(tx: Connection, account: string, whence: Whence): SignedIn {
  const { id, name, role, displayName, tokenVersion } = loadAccount(tx, account);
  forgetFailures(tx, name);
  return { id, role, displayName, tokenVersion, signIn: beginSignIn(tx, id, whence) };
}

function beginPending(tx: Connection, account: string, now: string): string {
  const token = newToken();
  const { tokenVersion } = loadAccount(tx, account);
  const expiresAt = new Date(Date.parse(now) + waits).toISOString();
  tx.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, now)).run();
  tx.insert(pendingSignIns)
    .values({ tokenHash: linkHash(token), account, tokenVersion, expiresAt })
    .run();
  return token;
}
