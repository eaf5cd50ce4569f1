import "server-only";
import { and, eq, gt, or, sql } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import { mostWaitingBytes } from "@/domain/intake";
import type { Connection } from "../../client";
import { intakeBatches, intakeItems } from "../../schema";

/** How long an announced file counts that has not arrived: by then its window is closed. */
const expectedFor = 60 * 60 * 1000;

/**
 * Holds files of the desk to what the data folder may keep: those that lie there, those announced within the hour, and
 * `more` bytes; fewer where it is negative. Files that a command reads where they lie do not count.
 *
 * @throws Refusal `intake_full`
 */
export function requireRoom(tx: Connection, now: string, more: number): void {
  const since = new Date(Date.parse(now) - expectedFor).toISOString();
  const announced = and(eq(intakeItems.state, "expected"), gt(intakeItems.changedAt, since));
  const lying = tx
    .select({ bytes: sql<number>`coalesce(sum(${intakeItems.bytes}), 0)` })
    .from(intakeItems)
    .innerJoin(intakeBatches, eq(intakeBatches.id, intakeItems.batch))
    .where(and(eq(intakeBatches.origin, "desk"), or(eq(intakeItems.kept, true), announced)))
    .get();
  if ((lying?.bytes ?? 0) + more > mostWaitingBytes) {
    throw new Refusal("intake_full", { gigabytes: mostWaitingBytes / 1_000_000_000 });
  }
}
