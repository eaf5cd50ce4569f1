import { awaitsConfirmation, type Citation, type ReadCitation } from "../citation";
import { allCitations } from "../disagreement";
import { valuesOf } from "../paths";
import type { SessionRecord } from "../schema";
import { figuresIn } from "./figures";
import { type Finding, finding } from "./finding";

/**
 * Every reported value has its evidence, quotes are what their spans cut out of the source, and what was inferred
 * has been looked at by a person.
 *
 * @param texts whole texts by SHA-256; a quote from a source whose text is not among them cannot be checked
 */
export function evidenceFindings(record: SessionRecord, texts: ReadonlyMap<string, string>): Finding[] {
  const cited = new Map<string, Citation[]>();
  for (const citation of record.citations) {
    const beside = cited.get(citation.path);
    if (beside === undefined) cited.set(citation.path, [citation]);
    else beside.push(citation);
  }
  return [
    ...valuesOf(record).flatMap(({ path, value }) => valueFindings(path, value, cited.get(path) ?? [])),
    ...quoteFindings(record, texts),
    ...(record.disagreements ?? [])
      .filter(({ reason }) => reason === null)
      .map(({ path }) => finding("sources_disagree", path)),
  ];
}

/** One look is needed for each citation: another one beside it does not make up for it. */
function valueFindings(path: string, value: string | number, citations: readonly Citation[]): Finding[] {
  if (citations.length === 0) return [finding("evidence_missing", path)];
  if (citations.some(awaitsConfirmation)) return [finding("unconfirmed_value", path)];
  const odd = citations.find(
    (citation): citation is ReadCitation =>
      citation.origin === "read" && citation.confirmedBy === null && !readable(value, citation),
  );
  return odd === undefined ? [] : [finding("value_not_in_quote", path, { value, quote: odd.quote })];
}

function quoteFindings(record: SessionRecord, texts: ReadonlyMap<string, string>): Finding[] {
  const { sources } = record;
  const read = allCitations(record).filter((citation) => citation.origin === "read");
  return sources.flatMap(({ id, sha256 }) => {
    const quotes = read.filter(({ source }) => source === id);
    const text = texts.get(sha256);
    if (text === undefined)
      return quotes.length === 0 ? [] : [finding("source_text_missing", `sources/${id}`)];
    return quotes
      .filter((citation) => cut(text, citation) !== citation.quote)
      .map(({ path }) => finding("quote_mismatch", path));
  });
}

function cut(text: string, { spans }: ReadCitation): string {
  return spans.map(([start, end]) => text.slice(start, end)).join("");
}

/** Paths whose values are the record's own words for what a quote says, not words of the quote. */
const interpreted = /^body\/(?:kind|level)$|\/(?:kind|date|outcome)$/;

/** Numbers that a quote may give without a figure: 开幕 is the first meeting, 今年 a year. */
const impliable = /^(?:term|session|year)$|\/ordinal$/;

/** Whether a value can be read in its quote, white space, full width and quotation marks aside. */
function readable(value: string | number, { path, quote }: ReadCitation): boolean {
  if (interpreted.test(path)) return true;
  if (typeof value === "number") {
    const figures = figuresIn(quote);
    return figures.has(value) || (figures.size === 0 && impliable.test(path));
  }
  return flat(quote).includes(flat(value));
}

function flat(text: string): string {
  return text.normalize("NFKC").replace(/[\s,《》〈〉“”‘’"']/g, "");
}
