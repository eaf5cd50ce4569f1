import "server-only";

/** SQL of a table: what is read from, each column's expression, and the order that no two rows share. */
export type TableSql<Key extends string = string> = {
  from: string;
  columns: Readonly<Record<Key, string>>;
  order: readonly string[];
  /** Kind of the sitting that a row belongs to; null where rows belong to none. */
  sitting: string | null;
};

/** A word as SQL text. Only for words of ours: what a reader gives is bound. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}

export const quotedList = (words: readonly string[]) => words.map(quoted).join(", ");

/** The session `s` that rows hang from, with its body `b` and region `r`. */
export const sessionFrom =
  "join sessions s on s.key = x.session_key join bodies b on b.key = s.body_key join regions r on r.code = b.region_code";

export const sessionSql = {
  session: "s.key",
  region_code: "b.region_code",
  region: "s.region_name",
  body: "b.kind",
  level: "r.level",
  term: "s.term",
  session_number: "s.session",
  year: "s.year",
};

const joinedSources = (value: string) =>
  `(select group_concat(v, ' | ') from (select ${value} as v from sources o where o.session_key = s.key order by o.id))`;

export const provenanceSql = {
  revision: "s.revision",
  sha256: "s.sha256",
  published_at: "s.published_at",
  source: joinedSources("nullif(concat_ws(' | ', o.title, o.publisher), '')"),
  source_url: joinedSources("o.url"),
  source_sha256: joinedSources("o.sha256"),
};

/**
 * The citations of whatever stands under a path, as words and as JSON.
 *
 * @param path SQL of the path's beginning, such as `'sittings/' || x.id || '/'`
 */
export function evidenceSql(path: string): { quotes: string; evidence: string } {
  const cited = (value: string) => `select ${value} as v from citations c
    left join sources o on o.session_key = c.session_key and o.id = c.source
    where c.session_key = s.key and c.path > ${path} and c.path < ${path} || char(1114111) order by c.position`;
  const words = `substr(c.path, length(${path}) + 1) || ': ' || coalesce(c.quote, c.taken_from)`;
  const whole = `json_object('path', c.path, 'source', o.sha256, 'spans', json(c.spans), 'quote', c.quote, 'from', c.taken_from)`;
  return {
    quotes: `(select group_concat(v, '；') from (${cited(words)}))`,
    evidence: `(select json_group_array(json(v)) from (${cited(whole)}) having count(*) > 0)`,
  };
}

/** Words of the sources for one value. */
export function quoteSql(path: string): string {
  return `(select group_concat(v, '；') from (select coalesce(c.quote, c.taken_from) as v from citations c
    where c.session_key = s.key and c.path = ${path} order by c.position))`;
}

/** Posts that a person is reported to have held at the session. */
export function postsSql(person: string): string {
  return `(select group_concat(v, ' | ') from (select h.title as v from posts h
    where h.session_key = s.key and h.person = ${person} order by h.title))`;
}

/** Order of rows within what all tables share: newest session first. */
export const sessionOrder = ["s.year desc", "s.key"];
