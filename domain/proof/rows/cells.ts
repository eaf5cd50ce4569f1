import type { Citation, SessionIdentity, SessionRecord } from "@/domain/record";
import type { Cell } from "@/domain/tables";

/** What the ledger says of a document besides its words. */
export type RowHead = { session: string; revision: number; sha256: string; publishedAt: string };

/** The identity that every published record has. @throws Error for a record that is none */
export function identityIn({ body, term, session, year }: SessionRecord): SessionIdentity {
  const { kind, level, regionCode, regionName } = body;
  if (kind === null || level === null || regionCode === null || regionName === null)
    throw new Error("a record without a body");
  if (term === null || session === null || year === null) throw new Error("a record without a session");
  return { kind, level, regionCode, regionName, term, session, year };
}

/** The session that a row belongs to. */
export function sessionCells({ session }: RowHead, of: SessionIdentity) {
  return {
    session,
    region_code: of.regionCode,
    region: of.regionName,
    body: of.kind,
    level: of.level,
    term: of.term,
    session_number: of.session,
    year: of.year,
  };
}

/** Where a row comes from. */
export function provenanceCells({ revision, sha256, publishedAt }: RowHead, record: SessionRecord) {
  const sources = sourcesOf(record);
  return {
    revision,
    sha256,
    published_at: publishedAt,
    source: joined(sources.map(({ title, publisher }) => joined([title, publisher]))),
    source_url: joined(sources.map(({ url }) => url)),
    source_sha256: joined(sources.map((source) => source.sha256)),
  };
}

/** Sources in the order in which tables name them: by identifier. */
export function sourcesOf({ sources }: SessionRecord): SessionRecord["sources"] {
  return sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The words that a row's values rest on. @param path where the row's item stands in the record, with a slash at its end */
export function evidenceCells({ citations, sources }: SessionRecord, path: string) {
  const under = citations.filter((one) => one.path.length > path.length && one.path.startsWith(path));
  const hashOf = (id: string) => sources.find((source) => source.id === id)?.sha256 ?? null;
  const whole = under.map((one) =>
    one.origin === "read"
      ? { path: one.path, source: hashOf(one.source), spans: one.spans, quote: one.quote, from: null }
      : { path: one.path, source: null, spans: null, quote: null, from: one.from },
  );
  return {
    quotes: under.map((one) => `${one.path.slice(path.length)}: ${wordsOf(one)}`).join("；") || null,
    evidence: whole.length === 0 ? null : JSON.stringify(whole),
  };
}

/** The words that a citation gives: those of the source, or what a person took the value from. */
export const wordsOf = (one: Citation) => (one.origin === "read" ? one.quote : one.from);

/** Posts that a person is reported to have held at the session, in the order of their characters' numbers. */
export function postsOf({ reports, speeches }: SessionRecord, name: string | undefined): Cell {
  const people = [...reports.map(({ presenter }) => presenter), ...speeches.map(({ speaker }) => speaker)];
  const posts = new Set(people.flatMap((one) => (one?.name === name && one?.post != null ? [one.post] : [])));
  return joined([...posts].sort(byCharacters));
}

/** As a database compares texts: by the numbers of characters, not by those of the halves of the rarer ones. */
function byCharacters(a: string, b: string): number {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  const at = one.findIndex((number, place) => number !== other[place]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}
const numbersOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** What there is of several values, parted by bars; null where there is none. */
export function joined(values: readonly (string | null)[]): string | null {
  return values.filter((value) => value !== null).join(" | ") || null;
}
