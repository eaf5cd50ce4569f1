import { recordSchema, type SessionRecord } from "@/domain/record";
import type { Cell } from "@/domain/tables";
import { type BundleTable, rowsOf } from "./rows";

/** A revision's canonical JSON with what its ledger entry says of it. */
export type ProvedDocument = {
  session: string;
  revision: number;
  document: string;
  sha256: string;
  publishedAt: string;
};

/**
 * One document as it is read, and its rows: what the public tables give too, in the order in which the record has them.
 *
 * @throws Error for a document that is no published record
 */
export function rowsOfDocument(
  table: BundleTable,
  { document, ...head }: ProvedDocument,
): { record: SessionRecord; rows: Cell[][] } {
  const record = recordSchema.parse(JSON.parse(document));
  return { record, rows: rowsOf(table, head, record) };
}

/** Where a document stands in a bundle. */
export type Placed = { session: string; record: Pick<SessionRecord, "year"> };

/** The order of a bundle's table, proofs and documents: newest year first, then by address. */
export function inTableOrder(a: Placed, b: Placed): number {
  return (b.record.year ?? 0) - (a.record.year ?? 0) || (a.session < b.session ? -1 : 1);
}
