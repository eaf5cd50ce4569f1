import "server-only";
import { asc, eq, isNotNull } from "drizzle-orm";
import type { LedgerEntry } from "@/domain/ledger";
import type { Connection } from "../client";
import { rollHash } from "../mutations/roll/close-roll";
import { keptActs, linkRows } from "../person-links";
import { personIdentities, personMentions, rollLines, rolls } from "../schema";
import type { Fault } from "./fault";

/**
 * Each closed roll against the ledger's entry about its closing: its counts, and its lines by their hash.
 *
 * @param closed entries about the closing of rolls that were not opened again since, by id of the roll
 */
export function checkRolls(db: Connection, closed: ReadonlyMap<string, LedgerEntry>): Fault[] {
  const kept = db.select().from(rolls).where(isNotNull(rolls.closedAt)).orderBy(asc(rolls.id)).all();
  const ids = new Set(kept.map(({ id }) => id));
  const fault = (where: string, code: string): Fault => ({ part: "rolls", where, code });
  return [
    ...[...closed.keys()].flatMap((id) => (ids.has(id) ? [] : [fault(id, "roll_missing")])),
    ...kept.flatMap((roll): Fault[] => {
      const entry = closed.get(roll.id);
      if (entry === undefined) return [fault(roll.id, "entry_missing")];
      const lines = db
        .select()
        .from(rollLines)
        .where(eq(rollLines.roll, roll.id))
        .orderBy(asc(rollLines.position))
        .all();
      if (rollHash(lines) !== entry.payload.lines || roll.sha256 !== entry.payload.lines)
        return [fault(roll.id, "hash_differs")];
      const figures = ["due", "present", "late", "onLeave", "absent"] as const;
      return figures.every((figure) => roll[figure] === entry.payload[figure])
        ? []
        : [fault(roll.id, "counts_differ")];
    }),
  ];
}

/** What is kept of who is who, against the acts that it follows from. */
export function checkPeople(db: Connection): Fault[] {
  const { identities, mentions } = linkRows(keptActs(db));
  const text = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
  const isSame = (one: readonly object[], other: readonly object[]) =>
    JSON.stringify(text(one)) === JSON.stringify(text(other));
  const tables = [
    { where: "person_identities", holds: isSame(identities, db.select().from(personIdentities).all()) },
    { where: "person_mentions", holds: isSame(mentions, db.select().from(personMentions).all()) },
  ];
  return tables.flatMap(({ where, holds }) =>
    holds ? [] : [{ part: "people" as const, where, code: "row_differs" }],
  );
}
