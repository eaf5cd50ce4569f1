import { attendanceColumns, attendanceRow } from "@/domain/export";
import type { SessionRecord } from "@/domain/record";
import type { Cell } from "@/domain/tables";
import { evidenceCells, identityIn, type RowHead, sourcesOf, wordsOf } from "./cells";

/** A row a sitting, in the order in which the record has them. */
export function attendanceRows(head: RowHead, record: SessionRecord): Record<string, Cell>[] {
  const identity = identityIn(record);
  const { session: sessionKey, ...provenance } = head;
  const sources = sourcesOf(record);
  return record.sittings.map(({ id, kind, ordinal, date, attendance }) => {
    const facts = { ...identity, sessionKey, sittingId: id, sitting: kind, ordinal, date, ...attendance };
    const row = attendanceRow({ ...facts, ...provenance, sources, quotes: quotesOf(record, id) });
    return {
      ...Object.fromEntries(attendanceColumns.map(({ key, value }) => [key, value(row)])),
      sitting_id: id,
      ordinal,
      ...evidenceCells(record, `sittings/${id}/`),
    };
  });
}

/** The words that give each figure of a sitting, by the figure's name. */
function quotesOf({ citations }: SessionRecord, sitting: string): Record<string, string> {
  const quotes = new Map<string, string>();
  const start = `sittings/${sitting}/attendance/`;
  for (const citation of citations) {
    const figure = citation.path.startsWith(start) ? citation.path.slice(start.length).split("/")[0] : "";
    if (figure === undefined || figure === "") continue;
    const said = quotes.get(figure);
    quotes.set(figure, said === undefined ? wordsOf(citation) : `${said}；${wordsOf(citation)}`);
  }
  return Object.fromEntries(quotes);
}
