import { recordSchema } from "@/domain/record";
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
 * The rows of one document: what the public tables give too, in the order in which the record has them.
 *
 * @throws Error for a document that is no published record
 */
export function rowsOfDocument(
  table: BundleTable,
  { document, ...head }: ProvedDocument,
): { year: number | null; rows: Cell[][] } {
  const record = recordSchema.parse(JSON.parse(document));
  return { year: record.year, rows: rowsOf(table, head, record) };
}

type Placed = { session: string; year: number | null };

/** The order of a bundle's table, proofs and documents: newest year first, then by address. */
export function inTableOrder(a: Placed, b: Placed): number {
  return (b.year ?? 0) - (a.year ?? 0) || (a.session < b.session ? -1 : 1);
}
