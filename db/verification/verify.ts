import "server-only";
import type { LedgerEntry } from "@/domain/ledger";
import type { Database } from "../client";
import { migrate } from "../migrate";
import { checkFiles } from "./check-files";
import { checkLedger } from "./check-ledger";
import { checkPages } from "./check-pages";
import { checkProjection, memoryDatabase } from "./check-projection";
import { checkRevisions, revisionName } from "./check-revisions";
import type { Fault } from "./fault";

/** What was checked, and everything that does not hold, the deepest first: the first fault is where to look. */
export type Verification = {
  entries: number;
  head: string | null;
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
 */
export async function verify(db: Database, migrations: string): Promise<Verification> {
  const empty = memoryDatabase();
  try {
    await migrate(empty, migrations, null);
    return db.transaction(() => verifyMoment(db, empty));
  } finally {
    empty.$client.close();
  }
}

function verifyMoment(db: Database, empty: Database): Verification {
  const published = new Map<string, LedgerEntry>();
  const received = new Map<string, LedgerEntry>();
  const files = new Map<string, LedgerEntry>();
  let head: string | null = null;
  const ledger = checkLedger(db, (entry) => {
    head = entry.hash;
    if (entry.action === "record.published") {
      published.set(revisionName(entry.subject, Number(entry.payload.number)), entry);
    }
    if (entry.action === "page.received") received.set(entry.subject, entry);
    if (entry.action === "file.received") files.set(entry.subject, entry);
  });
  // Past a broken entry nothing can be trusted to name revisions: comparing would only repeat the first fault.
  if (ledger.faults.length > 0) {
    const none = { revisions: 0, pages: 0, files: 0, rows: 0 };
    return { entries: ledger.size, head, ...none, faults: ledger.faults };
  }
  const revisions = checkRevisions(db, published);
  const pages = checkPages(db, received);
  const read = checkFiles(db, files);
  const kept = [...pages.faults, ...read.faults];
  const counts = {
    entries: ledger.size,
    head,
    revisions: revisions.checked,
    pages: pages.checked,
    files: read.checked,
  };
  if (revisions.faults.length > 0) return { ...counts, rows: 0, faults: [...revisions.faults, ...kept] };
  const projection = checkProjection(db, empty);
  return { ...counts, rows: projection.checked, faults: [...kept, ...projection.faults] };
}
