import { awaitsConfirmation, type ReadCitation } from "../citation";
import { valuesOf } from "../paths";
import type { SessionRecord } from "../schema";
import { type Finding, finding } from "./finding";

/**
 * Every reported value has its evidence, quotes are what their spans cut out of the source, and what was inferred
 * has been looked at by a person.
 *
 * @param texts whole texts by SHA-256; a source whose text is not kept here is not checked against it
 */
export function evidenceFindings(record: SessionRecord, texts: ReadonlyMap<string, string>): Finding[] {
  const cited = new Map(record.citations.map((citation) => [citation.path, citation]));
  const pageOf = new Map(record.sources.map(({ id, sha256 }) => [id, texts.get(sha256)]));
  const found: Finding[] = [];
  for (const { path, value } of valuesOf(record)) {
    const citation = cited.get(path);
    if (citation === undefined) {
      found.push(finding("evidence_missing", path));
    } else if (awaitsConfirmation(citation)) {
      found.push(finding("unconfirmed_value", path));
    } else if (citation.origin === "read" && citation.confirmedBy === null && !readable(value, citation)) {
      found.push(finding("value_not_in_quote", path, { value, quote: citation.quote }));
    }
  }
  for (const citation of record.citations) {
    if (citation.origin === "hand") continue;
    const text = pageOf.get(citation.source);
    if (text !== undefined && cut(text, citation) !== citation.quote)
      found.push(finding("quote_mismatch", citation.path));
  }
  return found;
}

function cut(text: string, { spans }: ReadCitation): string {
  return spans.map(([start, end]) => text.slice(start, end)).join("");
}

/** Paths whose values are the record's own words for what a quote says, not words of the quote. */
const interpreted = /^(?:body\/kind|body\/level|term|session|year)$|\/(?:kind|ordinal|date|outcome)$/;

/**
 * Whether a value can be read in its quote, white space and full width aside. Numbers written in Chinese numerals
 * have no digit to find, so a quote without the digits passes where it has numerals.
 */
function readable(value: string | number, { path, quote }: ReadCitation): boolean {
  if (interpreted.test(path)) return true;
  const flat = (text: string) => text.normalize("NFKC").replace(/[\s,《》〈〉“”‘’"']/g, "");
  if (flat(quote).includes(flat(String(value)))) return true;
  return typeof value === "number" && /[〇零一二三四五六七八九十百千两]/.test(quote);
}
