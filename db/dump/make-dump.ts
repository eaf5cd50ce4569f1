import "server-only";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { and, desc, inArray, lte, max } from "drizzle-orm";
import { safeCell } from "@/domain/export";
import { csvwGroupOf } from "@/domain/linked-formats";
import {
  type DumpManifest,
  dumpColumns,
  dumpFormat,
  dumpName,
  type Item,
  type Resource,
  resources,
} from "@/domain/open-data";
import type { Connection, Database } from "../client";
import { everything } from "../queries/open-data/everything";
import { checkpoints, ledger, revisions, withdrawals } from "../schema";
import { PackedFile } from "./packed-file";

/** A finished dump: its folder, and what stands in it. `isNew` is false where it was there already. */
export type Dump = { folder: string; name: string; manifest: DumpManifest | null; isNew: boolean };

/**
 * Writes everything public as of a moment into a folder of its own below `folder`. A dump is of the newest change by
 * then, so that nothing is written twice; the same moment gives the same bytes anywhere. It comes into place whole.
 *
 * @param asOf ISO 8601 in UTC
 */
export function makeDump(db: Database, folder: string, asOf: string): Dump {
  const moment = newestChange(db, asOf);
  const name = dumpName(moment);
  const place = join(folder, name);
  if (existsSync(place)) return { folder: place, name, manifest: null, isNew: false };
  mkdirSync(folder, { recursive: true });
  const making = mkdtempSync(join(folder, ".making-"));
  try {
    const manifest: DumpManifest = {
      format: dumpFormat,
      as_of: moment,
      checkpoint: moment === null ? null : checkpointAt(db, moment),
      files: writeFiles(db, making, moment),
    };
    const tables = resources.map((resource) => ({
      url: `${resource.name}.csv`,
      title: resource.title,
      columns: dumpColumns(resource).map((column) => ({
        ...column,
        title: { "zh-CN": column.key, en: column.key },
      })),
    }));
    const metadata = `${JSON.stringify(csvwGroupOf(tables), null, 2)}\n`;
    writeFileSync(join(making, "csv-metadata.json"), metadata, { flush: true });
    const sums = manifest.files.map(({ name: file, sha256 }) => `${sha256}  ${file}\n`).join("");
    writeFileSync(join(making, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    writeFileSync(join(making, "SHA256SUMS"), sums, { flush: true });
    renameSync(making, place);
    return { folder: place, name, manifest, isNew: true };
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process was faster: the bytes are the same.
    if (existsSync(place)) return { folder: place, name, manifest: null, isNew: false };
    throw error;
  }
}

type Open = { resource: Resource; lines: PackedFile; table: PackedFile; cells: CellsOf; items: number };
type CellsOf = (item: Item) => string[];

function writeFiles(db: Database, folder: string, moment: string | null): DumpManifest["files"] {
  const open = new Map<string, Open>();
  for (const resource of resources) {
    const columns = dumpColumns(resource);
    const table = new PackedFile(join(folder, `${resource.name}.csv.gz`));
    table.write(`\uFEFF${row(columns.map(({ key }) => key))}`);
    open.set(resource.name, {
      resource,
      lines: new PackedFile(join(folder, `${resource.name}.jsonl.gz`)),
      table,
      cells: (item) => columns.map(({ cell }) => safeCell(cell(item))),
      items: 0,
    });
  }
  if (moment !== null) {
    for (const { name, items } of everything(db, moment)) {
      const file = open.get(name);
      if (file === undefined) throw new Error(`nothing is open for ${name}`);
      for (const item of items) {
        file.lines.write(`${JSON.stringify(item)}\n`);
        file.table.write(row(file.cells(item)));
        file.items += 1;
      }
    }
  }
  return [...open.values()].flatMap(({ resource: { name: resource }, lines, table, items }) => [
    {
      name: `${resource}.jsonl.gz`,
      resource,
      media_type: "application/x-ndjson" as const,
      items,
      ...lines.close(),
    },
    { name: `${resource}.csv.gz`, resource, media_type: "text/csv" as const, items, ...table.close() },
  ]);
}

function row(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: "\r\n" });
}

/** Moment by which anything public last changed: a record, its withdrawal, a note, its taking back, a choice of themes, or who is who; null before the first. */
function newestChange(db: Connection, asOf: string): string | null {
  const published = db
    .select({ at: max(revisions.publishedAt) })
    .from(revisions)
    .where(lte(revisions.publishedAt, asOf))
    .get()?.at;
  const withdrawn = db
    .select({ at: max(withdrawals.withdrawnAt) })
    .from(withdrawals)
    .where(lte(withdrawals.withdrawnAt, asOf))
    .get()?.at;
  const followedOrLinked = db
    .select({ at: max(ledger.at) })
    .from(ledger)
    .where(
      and(
        inArray(ledger.action, [
          "followup.note_published",
          "followup.note_retracted",
          "followup.themes_chosen",
          "person.merged",
          "person.undone",
        ]),
        lte(ledger.at, asOf),
      ),
    )
    .get()?.at;
  return (
    [published, withdrawn, followedOrLinked]
      .flatMap((at) => at ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** The newest checkpoint by a moment. */
function checkpointAt(db: Connection, moment: string): string | null {
  return (
    db
      .select({ note: checkpoints.note })
      .from(checkpoints)
      .where(lte(checkpoints.at, moment))
      .orderBy(desc(checkpoints.id))
      .limit(1)
      .get()?.note ?? null
  );
}
