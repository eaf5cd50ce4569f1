import "server-only";
import { asc } from "drizzle-orm";
import type { LedgerEntry } from "@/domain/ledger";
import type { Connection } from "../client";
import { themeChoices } from "../schema";
import type { Fault } from "./fault";

/** Each choice of themes against its ledger entry, and each such entry against its choice. */
export function checkThemeChoices(db: Connection, entries: ReadonlyMap<number, LedgerEntry>): Fault[] {
  const faults: Fault[] = [];
  const fault = (seq: number, code: string) =>
    faults.push({ part: "revisions", where: `${seq}`, code: `theme_choice_${code}` });
  const seen = new Set<number>();
  for (const choice of db.select().from(themeChoices).orderBy(asc(themeChoices.entry)).all()) {
    seen.add(choice.entry);
    const entry = entries.get(choice.entry);
    if (entry === undefined) fault(choice.entry, "entry_missing");
    else if (!agree(choice, entry)) fault(choice.entry, "differs");
  }
  for (const seq of entries.keys()) if (!seen.has(seq)) fault(seq, "missing");
  return faults;
}

function agree(choice: typeof themeChoices.$inferSelect, { at, subject, payload }: LedgerEntry): boolean {
  return (
    subject === choice.followup &&
    at === choice.chosenAt &&
    payload.session === choice.sessionKey &&
    payload.directive === choice.directive &&
    payload.heading === choice.heading &&
    payload.themes === (choice.themes?.join(" ") ?? null)
  );
}
