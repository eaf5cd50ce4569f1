import { type AttendanceRow, attendanceRow, type SittingFacts } from "@/domain/export";
import { type Citation, identityOf, recordSchema, type SessionRecord } from "@/domain/record";

/** A revision's canonical JSON with what its ledger entry says of it. */
export type ProvedDocument = {
  session: string;
  revision: number;
  document: string;
  sha256: string;
  publishedAt: string;
};

/**
 * The rows of one document: what the public tables give too, in the order in which the report has its sittings.
 *
 * @throws Error for a document that is no published record
 */
export function rowsOfDocument(proved: ProvedDocument): { year: number | null; rows: AttendanceRow[] } {
  const record = recordSchema.parse(JSON.parse(proved.document));
  return { year: record.year, rows: factsOf(proved, record).map(attendanceRow) };
}

type Placed = { session: string; year: number | null };

/** The order of a bundle's table, proofs and documents: newest year first, then by address. */
export function inTableOrder(a: Placed, b: Placed): number {
  return (b.year ?? 0) - (a.year ?? 0) || (a.session < b.session ? -1 : 1);
}

function factsOf(proved: ProvedDocument, record: SessionRecord): SittingFacts[] {
  const identity = identityOf(record);
  if (identity === null) throw new Error(`${proved.session} has no identity`);
  const sources = record.sources
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ title, publisher, url, sha256 }) => ({ title, publisher, url, sha256 }));
  return record.sittings.map(({ id, kind, ordinal, date, attendance }) => ({
    ...identity,
    sessionKey: proved.session,
    sittingId: id,
    sitting: kind,
    ordinal,
    date,
    inOffice: attendance.inOffice,
    due: attendance.due,
    present: attendance.present,
    absent: attendance.absent,
    quorumClaim: attendance.quorumClaim,
    revision: proved.revision,
    sha256: proved.sha256,
    publishedAt: proved.publishedAt,
    sources,
    quotes: quotesOf(record.citations, id),
  }));
}

function quotesOf(citations: readonly Citation[], sitting: string): Record<string, string> {
  const quotes = new Map<string, string>();
  const start = `sittings/${sitting}/attendance/`;
  for (const citation of citations) {
    const figure = citation.path.startsWith(start) ? citation.path.slice(start.length).split("/")[0] : "";
    if (figure === undefined || figure === "") continue;
    const words = citation.origin === "read" ? citation.quote : citation.from;
    const said = quotes.get(figure);
    quotes.set(figure, said === undefined ? words : `${said}；${words}`);
  }
  return Object.fromEntries(quotes);
}
