import { z } from "zod";
import { attendanceColumns } from "@/domain/export";
import { bundleColumns, bundleTables, leftOut } from "./rows";

/** Beyond what any bundle holds: a manifest that claims more is none, and nothing is made ready for so many. */
const mostRevisions = 100_000_000;

const common = {
  language: z.enum(["zh-CN", "en"]),
  scope: z.record(z.string(), z.union([z.string(), z.number()])),
  query: z.string(),
  asOf: z.string(),
  ledger: z.strictObject({ origin: z.string(), size: z.int(), root: z.string() }),
  counts: z.strictObject({ rows: z.int().min(0), revisions: z.int().min(0).max(mostRevisions) }),
  columns: z.array(z.string()),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
};

/** What a bundle says of itself. */
const current = z.strictObject({
  format: z.literal("huilu.bundle/3"),
  table: z.enum(bundleTables),
  ...common,
  /** Columns of the table that the bundle is without, since no document holds them. */
  leftOut: z.array(z.string()),
  /** Totals of the columns that are counted up; null where nothing is reported. */
  totals: z.record(z.string(), z.number().nullable()),
});

/** Bundles as they were until there were those of other tables: attendance alone, without totals, identifiers and evidence. */
const second = z.strictObject({
  format: z.literal("huilu.bundle/2"),
  table: z.literal("attendance"),
  ...common,
});

export const manifestSchema = z.discriminatedUnion("format", [current, second]);
export type Manifest = z.infer<typeof manifestSchema>;
export type CurrentManifest = z.infer<typeof current>;

/** Keys of the columns that a bundle of a form has to have, and of those that it says it is without. */
export function expectedColumns({ format, table }: Pick<Manifest, "format" | "table">): {
  columns: string[];
  leftOut: readonly string[];
} {
  const keys =
    format === "huilu.bundle/2"
      ? attendanceColumns.map(({ key }) => key)
      : bundleColumns(table).map(({ key }) => key);
  return { columns: keys, leftOut: leftOut[table] };
}

/** Revisions of one file of documents, or of proofs. */
export const revisionsOfPart = 10_000;

/** Names of the files that hold so many revisions' documents and proofs, in their order. */
export function partNames(count: number): { proofs: string; revisions: string }[] {
  return Array.from({ length: Math.ceil(count / revisionsOfPart) }, (_, n) => {
    const name = `${String(n + 1).padStart(5, "0")}.jsonl`;
    return { proofs: `proofs/${name}`, revisions: `revisions/${name}` };
  });
}

/** Name of the file that holds the table. */
export const tableName = (table: Manifest["table"]) => `${table}.csv`;

/** Names of all files that a manifest has to list. */
export function listedNames({
  format,
  table,
  counts,
}: Pick<Manifest, "format" | "table" | "counts">): string[] {
  const parts = partNames(counts.revisions);
  return [
    ...["HOW-TO-CHECK.en.md", "HOW-TO-CHECK.zh-CN.md", tableName(table), "checkpoint.txt", "key.txt"],
    ...parts.map(({ proofs }) => proofs),
    ...parts.map(({ revisions }) => revisions),
    ...(format === "huilu.bundle/2" ? ["verify.mjs"] : ["figures.mjs", "rows.mjs", "verify.mjs"]),
  ];
}

/** A scope as an address says it. */
export function queryOf(scope: Manifest["scope"]): string {
  const words = Object.entries(scope).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(words.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toString();
}

/** Check sums of all files but themselves, as `sha256sum -c` reads them. */
export function checkSums(files: readonly { name: string; sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
