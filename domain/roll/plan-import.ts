import { codeOf } from "./read-roster";
import { type RosterField, type RosterMember, rosterFields } from "./vocabulary";

/** A member as kept; `isMember` is false for one who has left. */
export type KeptMember = RosterMember & { id: string; isMember: boolean };

/** What an import would do. A member is known by the number: the same number is the same member, whatever else changed. */
export type ImportPlan = {
  added: RosterMember[];
  /** `fields` changed; `returns` where the member had left before. */
  changed: { id: string; before: KeptMember; after: RosterMember; fields: RosterField[]; returns: boolean }[];
  unchanged: number;
  /** Members whom the file does not name. */
  missing: KeptMember[];
};

/** Compares a file's members with those kept, by number. */
export function planImport(kept: readonly KeptMember[], given: readonly RosterMember[]): ImportPlan {
  const byNumber = new Map(kept.map((member) => [codeOf(member.number), member]));
  const named = new Set(given.map(({ number }) => codeOf(number)));
  const plan: ImportPlan = {
    added: [],
    changed: [],
    unchanged: 0,
    missing: kept.filter(({ number, isMember }) => isMember && !named.has(codeOf(number))),
  };
  for (const after of given) {
    const before = byNumber.get(codeOf(after.number));
    if (before === undefined) {
      plan.added.push(after);
      continue;
    }
    const fields = rosterFields.filter((field) => before[field] !== after[field]);
    const returns = !before.isMember;
    if (fields.length === 0 && !returns) plan.unchanged += 1;
    else plan.changed.push({ id: before.id, before, after, fields, returns });
  }
  return plan;
}
