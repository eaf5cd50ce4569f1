import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import type { MarkEvent } from "@/domain/roll";
import type { Connection } from "../../client";
import { accounts, rollEvents, rolls } from "../../schema";

/** A roll's own facts. @throws Refusal `not_found` */
export function loadRoll(tx: Connection, id: string) {
  const roll = tx.select().from(rolls).where(eq(rolls.id, id)).get();
  if (roll === undefined) throw new Refusal("not_found");
  return roll;
}

/** The marks of a roll that came after number `after` (by default all), in the order in which they came. */
export function marksOf(tx: Connection, roll: string, after = -1): MarkEvent[] {
  return tx
    .select({
      seq: rollEvents.seq,
      key: rollEvents.key,
      member: rollEvents.member,
      mark: rollEvents.mark,
      reason: rollEvents.reason,
      at: rollEvents.at,
      by: accounts.displayName,
    })
    .from(rollEvents)
    .innerJoin(accounts, eq(accounts.id, rollEvents.by))
    .where(and(eq(rollEvents.roll, roll), gt(rollEvents.seq, after)))
    .orderBy(asc(rollEvents.seq))
    .all();
}
