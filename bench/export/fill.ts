import { join } from "node:path";
import type { Database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { openDatabase } from "@/db/open";

/** Sittings of a session, as many as most have. */
const sittingsEach = 4;

/** A database with so many attendance rows, of sessions that never took place. Only the tables that exports read are filled. */
export async function filledDatabase(folder: string, rows: number): Promise<Database> {
  const db = openDatabase(folder);
  await migrate(db, join(import.meta.dirname, "..", "..", "db", "migrations"), null);
  const client = db.$client;
  client.pragma("synchronous = OFF");
  const sessions = Math.ceil(rows / sittingsEach);
  client.exec(`begin;
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${sessions - 1})
      insert or ignore into regions select printf('%06d', 110101 + i / 180), '测速' || i / 180 || '区', 'county' from n;
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${sessions - 1})
      insert or ignore into bodies select printf('%06d', 110101 + i / 180) || '-' || iif(i % 2, 'cppcc', 'congress'),
        iif(i % 2, 'cppcc', 'people_congress'), printf('%06d', 110101 + i / 180) from n;
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${sessions - 1})
      insert into sessions (key, body_key, region_name, term, session, year, revision, sha256, published_at)
      select b || '-' || t || '-' || s, b, '测速' || i / 180 || '区', t, s, 1960 + i % 60, 1, printf('%064x', i * 7919),
        '2025-12-31T00:00:00.000Z'
      from (select i, printf('%06d', 110101 + i / 180) || '-' || iif(i % 2, 'cppcc', 'congress') as b,
        1 + (i % 180) / 10 as t, 1 + (i % 10) / 2 as s from n);
    insert into sittings (session_key, id, position, kind, date, in_office, due, present, absent, quorum_claim, stands)
      select key, 's' || k, k, case k when 0 then 'opening' when 3 then 'closing' else 'plenary' end, year || '-02-0' || (k + 1),
        iif(k = 0, 200, null), 194 + k, 150 + (rowid + k) % 40, iif(k = 1, 14, null), iif(k = 3, null, '符合法定人数'), k = 0
      from sessions s, (select 0 as k union all select 1 union all select 2 union all select 3);
    commit; analyze`);
  client.pragma("wal_checkpoint(TRUNCATE)");
  return db;
}
