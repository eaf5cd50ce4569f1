import "server-only";
import BetterSqlite3 from "better-sqlite3";
import type { LedgerAction } from "@/domain/ledger";
import { databaseFile } from "./open";

/** Acts that change nothing the public sees. Any other one counts, so that a new one is never overlooked. */
const unseen: readonly LedgerAction[] = [
  "page.received",
  "file.received",
  "draft.created",
  "draft.submitted",
  "draft.returned",
  "draft.discarded",
  // Who is known to be different shows nowhere.
  "person.kept_apart",
  // Rosters and open rolls are the desk's own.
  "roster.created",
  "roster.imported",
  "roll.opened",
  "withdrawal.proposed",
  "withdrawal.declined",
  "setting.changed",
  // Pages about reports are made anew for each reader.
  "mistake.reported",
  "mistake.closed",
  "account.created",
  "account.suspended",
];

/**
 * Watches a database for publications, by whichever process: the command line publishes while the server runs.
 *
 * @returns a function to ask before each answer, which costs a few microseconds: its number grows with each change
 *   of what public pages rest on (an act in the ledger that the public sees, a checkpoint, a projection made anew)
 */
export function watchPublications(folder: string): () => number {
  // A connection of its own: SQLite's counter tells of changes by others only, the server's other connection too.
  const sqlite = new BetterSqlite3(databaseFile(folder), { readonly: true, timeout: 5000 });
  const counter = sqlite.prepare("pragma data_version").pluck();
  const rebuilt = sqlite.prepare("pragma user_version").pluck();
  const acts = sqlite
    .prepare(
      `select seq, action not in (${unseen.map(() => "?").join(", ")}) as seen from ledger where seq > ? order by seq`,
    )
    .raw();
  const signed = sqlite.prepare("select coalesce(max(id), 0) from checkpoints").pluck();
  let version = counter.get();
  let projection = rebuilt.get();
  let last = Number(sqlite.prepare("select coalesce(max(seq), 0) from ledger").pluck().get());
  let checkpoint = signed.get();
  let generation = 1;
  return () => {
    const current = counter.get();
    if (current === version) return generation;
    version = current;
    let changed = false;
    for (const row of acts.iterate(...unseen, last)) {
      if (!Array.isArray(row)) continue;
      last = Number(row[0]);
      changed ||= row[1] === 1;
    }
    const made = rebuilt.get();
    const newest = signed.get();
    if (changed || made !== projection || newest !== checkpoint) generation += 1;
    projection = made;
    checkpoint = newest;
    return generation;
  };
}
