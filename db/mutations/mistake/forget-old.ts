import "server-only";
import { and, isNotNull, lt, ne } from "drizzle-orm";
import { contactKeptDays } from "@/domain/mistakes";
import type { Connection } from "../../client";
import { mistakeReports, mistakeSalts, mistakeSenders } from "../../schema";

const hour = 3_600_000;

/** Deletes what is kept of persons for a time only: what throttling needs, and contacts that were never used. */
export function forgetOld(tx: Connection, now: string): void {
  const before = (milliseconds: number) => new Date(Date.parse(now) - milliseconds).toISOString();
  tx.delete(mistakeSenders)
    .where(lt(mistakeSenders.at, before(hour)))
    .run();
  tx.delete(mistakeSalts)
    .where(ne(mistakeSalts.day, now.slice(0, 10)))
    .run();
  tx.update(mistakeReports)
    .set({ contact: null })
    .where(
      and(
        isNotNull(mistakeReports.contact),
        lt(mistakeReports.reportedAt, before(contactKeptDays * 24 * hour)),
      ),
    )
    .run();
}
