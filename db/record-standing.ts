import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Standing } from "@/domain/review";
import type { Connection } from "./client";
import { revisions, withdrawals } from "./schema";

/** How a record stands: its latest revision, and whether that one is withdrawn; null where none was ever published. */
export function recordStanding(db: Connection, sessionKey: string): Standing | null {
  const row = db
    .select({ number: revisions.number, withdrawal: withdrawals.id })
    .from(revisions)
    .leftJoin(
      withdrawals,
      and(eq(withdrawals.sessionKey, revisions.sessionKey), eq(withdrawals.number, revisions.number)),
    )
    .where(eq(revisions.sessionKey, sessionKey))
    .orderBy(desc(revisions.number))
    .limit(1)
    .get();
  return row === undefined ? null : { number: row.number, isWithdrawn: row.withdrawal !== null };
}
