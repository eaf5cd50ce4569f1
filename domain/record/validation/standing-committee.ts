import type { SessionRecord } from "../schema";
import { type Finding, finding } from "./finding";

/** 第六届人民代表大会常务委员会第十五次会议, 政协第十届常委会第三次会议: between the two numbers stands the committee. */
const committee = /常务委员会|常務委員會|常委会|常委會/;
const longest = 40;

/**
 * Term and session read from the name of a standing committee's meeting are not those of a plenary session: a record of
 * it would stand at another session's address.
 *
 * @param texts whole texts by SHA-256; a source whose text is not among them cannot be checked
 */
export function standingCommitteeFindings(
  { sources, citations }: SessionRecord,
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const placeOf = (path: string) => {
    const cited = citations.find((citation) => citation.path === path);
    const [span] = cited?.origin === "read" ? cited.spans : [];
    return cited?.origin === "read" && span !== undefined ? { source: cited.source, span } : null;
  };
  const [term, session] = [placeOf("term"), placeOf("session")];
  if (term === null || session === null || term.source !== session.source) return [];
  const [from, to] = [term.span[1], session.span[0]];
  const text = texts.get(sources.find(({ id }) => id === term.source)?.sha256 ?? "") ?? "";
  const isOne = from <= to && to - from <= longest && committee.test(text.slice(from, to).replace(/\s/g, ""));
  return isOne ? [finding("standing_committee", "session")] : [];
}
