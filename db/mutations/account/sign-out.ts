import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "../../client";
import { signIns } from "../../schema";

/** Ends the sign-in in use. Like signing in, it is nobody's verb and not in the ledger. */
export function signOut(db: Database, signIn: string, now: string): void {
  db.update(signIns).set({ endedAt: now }).where(eq(signIns.id, signIn)).run();
}
