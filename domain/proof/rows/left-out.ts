import type { ColumnKey } from "@/domain/tables";

/** The tables whose rows follow from the documents of revisions, so that a bundle can prove them. */
export const bundleTables = [
  "attendance",
  "resolutions",
  "elections",
  "directives",
  "reports",
  "coverage",
] as const;
export type BundleTable = (typeof bundleTables)[number];

/** Whether a table can be had as a bundle. */
export function isBundleTable(table: string): table is BundleTable {
  return bundleTables.some((one) => one === table);
}

/**
 * Columns of a table that a bundle is without, since no document of its own row holds them: what people do about a directive
 * beside the record, and whether another session is published.
 */
export const leftOut = {
  attendance: [],
  resolutions: [],
  elections: [],
  directives: [
    ...(["themes", "themes_by", "public_notes", "newest_note_day", "newest_note_state"] as const),
    ...(["newest_note", "addressee", "deadline", "state"] as const),
  ],
  reports: [],
  coverage: ["before_published"],
} as const satisfies { [Table in BundleTable]: readonly ColumnKey<Table>[] };

/** Keys of the columns of a table that no record holds. */
export type NotOfRecord<Table extends BundleTable> = (typeof leftOut)[Table][number];
