import { type Citation, type SessionRecord, valuesOf } from "@/domain/record";
import type { FoundSession } from "./sessions-of-page";

/** What a page gives for a value of a record, under the record's own path. */
export type SecondReading = { value: string | number; citation: Citation };

/** The session of a page that a record is about: the same by all that both know, or the only one that is not another. */
export function sessionFor(record: SessionRecord, found: readonly FoundSession[]): SessionRecord | null {
  const alike = found.map((one) => one.record).filter((other) => mayBeSame(record, other));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function mayBeSame(a: SessionRecord, b: SessionRecord): boolean {
  const known = [
    [a.body.kind, b.body.kind],
    [a.body.regionCode, b.body.regionCode],
    [a.term, b.term],
    [a.session, b.session],
  ];
  return known.every(([one, other]) => one === null || other === null || one === other);
}

/**
 * What another reading of the same session gives for figures, dates and outcomes, under the record's paths: sittings are
 * known by kind, number or day, resolutions by title or category, elections by name and post. Wordings are not
 * compared: two papers never print a title alike.
 */
export function readingsFor(record: SessionRecord, other: SessionRecord): SecondReading[] {
  const paths = new Map([...pairs(record, other)].map(([own, its]) => [its, own]));
  const values = new Map(valuesOf(other).map(({ path, value }) => [path, value]));
  return other.citations.flatMap((citation) => {
    const value = values.get(citation.path);
    const [list = "", id = "", ...rest] = citation.path.split("/");
    const own = list === "proposals" ? list : paths.get(`${list}/${id}`);
    if (value === undefined || own === undefined || !compared.test(citation.path)) return [];
    const path = list === "proposals" ? citation.path : [own, ...rest].join("/");
    return [{ value, citation: { ...citation, path } }];
  });
}

const compared =
  /\/(?:date|inOffice|due|present|absent|for|against|abstain|notVoting|outcome|received|filed)$/;

/** Items of both that are the same: paths of the record's and of the other's. */
function* pairs(record: SessionRecord, other: SessionRecord): Generator<[own: string, its: string]> {
  yield* paired("sittings", record.sittings, other.sittings, [
    ({ kind, ordinal }) => kind && `${kind} ${ordinal}`,
    ({ date }) => date,
  ]);
  yield* paired("resolutions", record.resolutions, other.resolutions, [
    ({ title }) => flat(title),
    ({ category }) => (category === "other" ? null : category),
  ]);
  yield* paired("elections", record.elections, other.elections, [
    ({ name, post }) => `${name} ${flat(post)}`,
  ]);
}

/** Pairs what is alike by the first of the keys that tells each from the others of its side; a lone two are a pair. */
function* paired<T extends { id: string }>(
  list: string,
  own: readonly T[],
  its: readonly T[],
  keys: readonly ((item: T) => string | null)[],
): Generator<[string, string]> {
  const left = new Set(its);
  for (const item of own) {
    const match = keys
      .map((keyOf) => only(own, its, item, keyOf))
      .find((found) => found !== null && left.has(found));
    if (match == null) continue;
    left.delete(match);
    yield [`${list}/${item.id}`, `${list}/${match.id}`];
  }
  const [lone, counterpart] = [own[0], its[0]];
  if (list === "sittings" && own.length === 1 && its.length === 1 && lone && counterpart && left.size === 1)
    yield [`${list}/${lone.id}`, `${list}/${counterpart.id}`];
}

function only<T>(own: readonly T[], its: readonly T[], item: T, keyOf: (item: T) => string | null): T | null {
  const key = keyOf(item);
  if (key === null || own.filter((one) => keyOf(one) === key).length > 1) return null;
  const alike = its.filter((one) => keyOf(one) === key);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

const flat = (text: string) => text.normalize("NFKC").replace(/[\s《》〈〉“”"'（）()]/g, "");
