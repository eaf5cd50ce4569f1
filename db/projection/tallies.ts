import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Connection } from "../client";
import type { tallied } from "../schema";

/** What can be tallied. */
export type Tally = (typeof tallied)[number];

/** Which sessions count, as a condition on a column that holds a session's key. */
export type OfSessions = (key: SQL) => SQL;

const key = sql.raw("session_key");
const allVotes = sql.raw("votes_for is not null and votes_against is not null and votes_abstain is not null");

/** Sessions of which a table has a row that fulfils a condition. */
const having = (table: string, condition = "1") => {
  const rows = sql.raw(`select distinct session_key, '' as "of", 1 as n from ${table} where ${condition}`);
  return (of: OfSessions) => sql`${rows} and ${of(key)}`;
};

/** A sum over the rows of a table that fulfil a condition, by session and part. */
const summed = (table: string, part: string, n: string, condition: SQL = sql`1`) => {
  const rows = sql.raw(`select session_key, ${part} as "of", ${n} as n from ${table}`);
  return (of: OfSessions) => sql`${rows} where ${condition} and ${of(key)} group by 1, 2`;
};

/** What a session adds to each tally: rows of session, part and number. */
const parts: Record<Tally, (of: OfSessions) => SQL> = {
  sessions: (of) =>
    sql`select key as session_key, '' as "of", 1 as n from sessions where ${of(sql.raw("sessions.key"))}`,
  // With the number due and the number present of at least one sitting.
  with_attendance: having("sittings", "due is not null and present is not null"),
  with_resolutions: having("resolutions"),
  with_votes: having("resolutions", "votes_for is not null"),
  with_directives: having("directives", "parent is null"),
  with_quantities: having("quantities"),
  // Resting on more than published figures.
  whole: having("sources", "kind <> 'published_figures'"),
  resolutions: summed("resolutions", "''", "count(*)"),
  resolutions_with_votes: summed("resolutions", "''", "count(*)", sql`votes_for is not null`),
  // With all three counts of votes, by category; and the sums of these.
  voted: summed("resolutions", "category", "count(*)", allVotes),
  votes_for: summed("resolutions", "category", "sum(votes_for)", allVotes),
  votes_against: summed("resolutions", "category", "sum(votes_against)", allVotes),
  votes_abstain: summed("resolutions", "category", "sum(votes_abstain)", allVotes),
  // Numbered points, without those below them.
  directives: summed("directives", "''", "count(*)", sql`parent is null`),
  themes: summed("directive_themes", "theme", "count(*)"),
  quantities: summed("quantities", "kind", "count(*)"),
};

/**
 * Tallies counted from the public tables themselves: rows of `tally`, `of`, `province`, `kind`, `level`, `year`, `n`.
 *
 * @param counted which; each is a pass over its table, so ask for those needed
 * @param of which sessions count
 */
export function countedTallies(counted: readonly Tally[], of: OfSessions): SQL {
  const rows = counted.map((tally) => sql`select ${tally} as tally, * from (${parts[tally](of)})`);
  return sql`select c.tally, c."of", substr(b.region_code, 1, 2) as province, b.kind, r.level, s.year, sum(c.n) as n
    from (${sql.join(rows, sql` union all `)}) c join sessions s on s.key = c.session_key
    join bodies b on b.key = s.body_key join regions r on r.code = b.region_code
    where true group by 1, 2, 3, 4, 5, 6 having sum(c.n) <> 0`;
}

const everyTally = Object.keys(parts).filter((tally): tally is Tally => tally in parts);

/** Adds a session's part, as the public tables have it now. */
export function addToTallies(tx: Connection, session: string): void {
  const part = countedTallies(everyTally, (column) => sql`${column} = ${session}`);
  tx.run(sql`insert into tallies (tally, "of", province, kind, level, year, n) ${part}
    on conflict do update set n = n + excluded.n`);
}

/** Takes a session's part out, as the public tables have it still: call it before its rows go. */
export function takeFromTallies(tx: Connection, session: string): void {
  const part = countedTallies(everyTally, (column) => sql`${column} = ${session}`);
  tx.run(sql`update tallies set n = tallies.n - part.n from (${part}) as part
    where tallies.tally = part.tally and tallies."of" = part."of" and tallies.province = part.province
      and tallies.kind = part.kind and tallies.level = part.level and tallies.year = part.year`);
  tx.run(sql`delete from tallies where n = 0`);
}
