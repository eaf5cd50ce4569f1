import "server-only";
import type { LedgerAction, LedgerEntry } from "@/domain/ledger";
import type { Database } from "../client";
import { migrate } from "../migrate";
import { checkFiles } from "./check-files";
import { checkLedger, readEntry } from "./check-ledger";
import { checkNotes } from "./check-notes";
import { checkPages } from "./check-pages";
import { checkProjection, memoryDatabase } from "./check-projection";
import { checkRevisions, revisionName } from "./check-revisions";
import { checkPeople, checkRolls } from "./check-rolls";
import { checkThemeChoices } from "./check-theme-choices";
import { treeCheck } from "./check-tree";
import { checkWithdrawals } from "./check-withdrawals";
import type { Fault } from "./fault";

/** What was checked, and everything that does not hold, the deepest first: the first fault is where to look. */
export type Verification = {
  entries: number;
  head: string | null;
  /** Root of the tree over all entries, in base64. */
  root: string | null;
  checkpoints: number;
  revisions: number;
  pages: number;
  files: number;
  rows: number;
  faults: Fault[];
};

/**
 * Checks ledger, revisions, pages and projection against each other. Changes nothing, and sees one moment of the
 * database, so that what the server publishes meanwhile is no fault.
 *
 * @param migrations folder of the migrations, to make the empty database that the projection is compared with
 * @param others checkpoints kept elsewhere: a ledger that was rewritten as a whole is found by them alone
 */
export async function verify(
  db: Database,
  migrations: string,
  others: readonly string[] = [],
): Promise<Verification> {
  const empty = memoryDatabase();
  try {
    await migrate(empty, migrations, null);
    return db.transaction(() => verifyMoment(db, empty, others));
  } finally {
    empty.$client.close();
  }
}

function verifyMoment(db: Database, empty: Database, others: readonly string[]): Verification {
  const tree = treeCheck(db, others);
  const published = new Map<string, LedgerEntry>();
  const withdrawn = new Map<string, LedgerEntry>();
  const notes = new Map<string, LedgerEntry>();
  const chosen = new Map<number, LedgerEntry>();
  const received = new Map<string, LedgerEntry>();
  const files = new Map<string, LedgerEntry>();
  const closed = new Map<string, LedgerEntry>();
  let head: string | null = null;
  const ledger = checkLedger(db, (action, seq, hash, leaf) => {
    head = hash;
    tree.add(leaf);
    keep(action, seq);
  });
  // Past a broken entry nothing can be trusted to name revisions: comparing would only repeat the first fault.
  if (ledger.faults.length > 0) {
    const none = { revisions: 0, pages: 0, files: 0, rows: 0 };
    return { entries: ledger.size, head, ...signed(), ...none, faults: ledger.faults };
  }
  const grown = tree.faults();
  const revisions = checkRevisions(db, published);
  const pages = checkPages(db, received);
  const read = checkFiles(db, files);
  const own = [...checkRolls(db, closed), ...checkPeople(db)];
  const kept = [...pages.faults, ...read.faults, ...own, ...grown.filter(({ part }) => part === "tree")];
  const unsigned = grown.filter(({ part }) => part === "checkpoints");
  const counts = {
    entries: ledger.size,
    head,
    ...signed(),
    revisions: revisions.checked,
    pages: pages.checked,
    files: read.checked,
  };
  const states = [
    ...revisions.faults,
    ...checkWithdrawals(db, withdrawn),
    ...checkNotes(db, notes),
    ...checkThemeChoices(db, chosen),
  ];
  if (states.length > 0) return { ...counts, rows: 0, faults: [...unsigned, ...states, ...kept] };
  const projection = checkProjection(db, empty);
  return { ...counts, rows: projection.checked, faults: [...unsigned, ...kept, ...projection.faults] };

  /** Remembers what other parts of the database are measured by; most entries need not be read. */
  function keep(action: LedgerAction, seq: number) {
    switch (action) {
      case "record.published":
      case "record.withdrawn": {
        const act = readEntry(db, seq);
        const acts = action === "record.published" ? published : withdrawn;
        acts.set(revisionName(act.subject, Number(act.payload.number)), act);
        break;
      }
      case "roll.reopened":
        closed.delete(readEntry(db, seq).subject);
        break;
      case "roll.closed":
        set(closed, seq);
        break;
      case "followup.note_published":
      case "followup.note_retracted":
        set(notes, seq);
        break;
      case "followup.themes_chosen":
        chosen.set(seq, readEntry(db, seq));
        break;
      case "page.received":
        set(received, seq);
        break;
      case "file.received":
        set(files, seq);
        break;
    }
  }

  function set(acts: Map<string, LedgerEntry>, seq: number) {
    const act = readEntry(db, seq);
    acts.set(act.subject, act);
  }

  function signed() {
    return { root: tree.root(), checkpoints: tree.checkpoints };
  }
}
