import "server-only";
import { asc, eq } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import type { KeptMember } from "@/domain/roll";
import type { Connection } from "../../client";
import { rosterMembers, rosters } from "../../schema";

/** A roster's own facts. @throws Refusal `not_found` */
export function loadRoster(tx: Connection, id: string) {
  const roster = tx.select().from(rosters).where(eq(rosters.id, id)).get();
  if (roster === undefined) throw new Refusal("not_found");
  return roster;
}

/** Everyone who is or was on a roster, in the order of the file last imported. */
export function keptMembers(tx: Connection, roster: string): KeptMember[] {
  const {
    roster: of,
    position,
    ...columns
  } = {
    id: rosterMembers.id,
    roster: rosterMembers.roster,
    position: rosterMembers.position,
    number: rosterMembers.number,
    name: rosterMembers.name,
    group: rosterMembers.group,
    card: rosterMembers.card,
    notes: rosterMembers.notes,
    isMember: rosterMembers.isMember,
  };
  return tx
    .select(columns)
    .from(rosterMembers)
    .where(eq(of, roster))
    .orderBy(asc(position), asc(rosterMembers.number))
    .all();
}
