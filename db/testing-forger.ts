import "server-only";
import { sql } from "drizzle-orm";
import { type LedgerEntry, ledgerEntrySchema, nextEntry } from "@/domain/ledger";
import { signWhereDue } from "./checkpoints";
import type { Database } from "./client";
import { rebuildTree } from "./ledger-tree";
import { rebuildProjection } from "./projection/rebuild";
import { ledger } from "./schema";

/** What a forger with the file in hand can do: take the triggers away. */
export function unguard(db: Database): void {
  for (const table of ["revisions", "ledger", "checkpoints", "pages", "page_files", "page_images"]) {
    db.$client.exec(`drop trigger ${table}_no_update; drop trigger ${table}_no_delete;`);
  }
}

/** Rewrites the whole ledger with everything that rests on it, as the owner of server, file and key could. */
export function rewriteLedger(db: Database): void {
  unguard(db);
  let last: LedgerEntry | null = null;
  const entries = db.select().from(ledger).orderBy(ledger.seq).all();
  db.$client.exec("delete from ledger; delete from checkpoints");
  for (const { payload, action, at, actor, subject } of entries) {
    const entry: LedgerEntry = nextEntry(last, {
      ...ledgerEntrySchema
        .pick({ action: true, payload: true })
        .parse({ action, payload: JSON.parse(payload) }),
      at: at.replace("2023", "2022"),
      actor,
      subject,
    });
    db.insert(ledger)
      .values({ ...entry, payload })
      .run();
    last = entry;
  }
  db.run(sql`update revisions set published_at = replace(published_at, '2023', '2022')`);
  rebuildTree(db);
  rebuildProjection(db);
  signWhereDue(db, "2023-06-01T00:00:00.000Z");
}
