import "server-only";
import type BetterSqlite3 from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { z } from "zod";
import { bodyKey, identityOf, recordSchema } from "@/domain/record";
import type { Database } from "../client";
import { preparedInserts } from "../projection/insert";
import { projectRevision } from "../projection/rows";
import * as schema from "../schema";
import { choicesOfSession } from "../theme-choices";

/** The projection's tables with the column that names the session. */
const projected = [
  [schema.sessions, "key"],
  [schema.sittings, "session_key"],
  [schema.resolutions, "session_key"],
  [schema.posts, "session_key"],
  [schema.reports, "session_key"],
  [schema.elections, "session_key"],
  [schema.speeches, "session_key"],
  [schema.directives, "session_key"],
  [schema.directiveThemes, "session_key"],
  [schema.quantities, "session_key"],
  [schema.sources, "session_key"],
  [schema.citations, "session_key"],
] as const;

const past = z.object({
  sessionKey: z.string(),
  number: z.int(),
  sha256: z.string(),
  publishedAt: z.string(),
  document: z.string(),
});

/**
 * Lays the state after the first `size` entries of the ledger over the public tables, for this connection alone. Only
 * sessions on which something was done since are worked out anew, from the revision that stood then, by the projection
 * that made the public tables; a session first published since is not there, one withdrawn since is.
 */
export function layPast(db: Database, size: number): void {
  const client = db.$client;
  const touched = touchedSince(client, size);
  if (touched === 0) return;
  for (const [table] of projected) makeLike(client, getTableName(table));
  for (const [name, key] of named) {
    makeLike(client, name);
    client.exec(`create unique index temp.${name}_by_key_then on ${name} (${key})`);
  }
  const insert = preparedInserts(db);
  const addBody = client.prepare(
    "insert or ignore into temp.bodies (key, kind, region_code) values (?, ?, ?)",
  );
  const addRegion = client.prepare("insert or ignore into temp.regions (code, name, level) values (?, ?, ?)");
  const read = client.prepare(
    `select session_key as sessionKey, number, sha256, published_at as publishedAt, document
     from revisions where id = ?`,
  );
  for (const id of standing(client, size)) {
    const { document, ...head } = past.parse(read.get(id));
    const record = recordSchema.parse(JSON.parse(document));
    insert(projectRevision(head, record, choicesOfSession(db, head.sessionKey, size)));
    const identity = identityOf(record);
    if (identity === null) continue;
    const { regionCode, regionName, level, kind } = identity;
    addBody.run(bodyKey(identity), kind, regionCode);
    addRegion.run(regionCode, regionName, level);
  }
  for (const [table, key] of projected) {
    const name = getTableName(table);
    client.exec(`create index temp.${name}_by_session_then on ${name} (${key});
      alter table temp.${name} rename to ${name}_then;
      create temp view ${name} as select * from main.${name} where ${key} not in (select key from temp.touched)
        union all select * from temp.${name}_then`);
  }
  // What these say does not change; what has no session any more is gone from the public ones.
  for (const [name, key] of named) {
    client.exec(`alter table temp.${name} rename to ${name}_then;
      create temp view ${name} as select * from main.${name} union all
        select * from temp.${name}_then where ${key} not in (select ${key} from main.${name})`);
  }
}

/** Hides, for this connection alone, what is kept only as it is now: a past moment must not show it as of then. */
export function hideUndated(client: BetterSqlite3.Database): void {
  client.exec("create temp view followups as select * from main.followups where 0");
}

/**
 * Hides, for this connection alone, rolls closed after the first `size` entries of the ledger. One that was closed then
 * and again since is hidden too: its lines of then are gone.
 */
export function hideLaterRolls(client: BetterSqlite3.Database, size: number): void {
  client.exec(`create temp view rolls as select * from main.rolls where closed_at is not null and id not in (
    select subject from main.ledger where seq > ${size} and action = 'roll.closed')`);
}

/** What sessions refer to, with its key. */
const named = [
  ["people", "id"],
  ["bodies", "key"],
  ["regions", "code"],
] as const;

/** An empty temporary table of the same name and columns, which hides the public one. */
function makeLike(client: BetterSqlite3.Database, name: string): void {
  client.exec(`create temp table ${name} as select * from main.${name} where 0`);
}

/** Notes the sessions on which something was done after the first `size` entries. @returns how many */
function touchedSince(client: BetterSqlite3.Database, size: number): number {
  client.exec("create temp table touched (key text primary key) without rowid");
  return client
    .prepare(
      `insert or ignore into temp.touched
       select subject from ledger where seq > @size and action in ('record.published', 'record.withdrawn')
       union select session_key from theme_choices where entry > @size`,
    )
    .run({ size }).changes;
}

/** Ids of the revisions of touched sessions that stood after the first `size` entries. */
function standing(client: BetterSqlite3.Database, size: number): number[] {
  const found = client
    .prepare(
      `select v.id from temp.touched t join revisions v on v.session_key = t.key and v.number = (
         select max(json_extract(l.payload, '$.number')) from ledger l
         where l.action = 'record.published' and l.subject = t.key and l.seq <= @size)
         and not exists (select 1 from withdrawals w
           where w.session_key = v.session_key and w.number = v.number and w.entry <= @size)
       order by v.session_key`,
    )
    .pluck()
    .all({ size });
  return z.array(z.int()).parse(found);
}
