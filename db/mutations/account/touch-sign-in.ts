import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Database } from "../../client";
import { signIns } from "../../schema";

const every = 5 * 60 * 1000;

/** Notes that a sign-in was used; written at most every five minutes. */
export function touchSignIn(db: Database, id: string, now: string): void {
  const before = new Date(Date.parse(now) - every).toISOString();
  db.update(signIns)
    .set({ seenAt: now })
    .where(and(eq(signIns.id, id), lt(signIns.seenAt, before)))
    .run();
}
