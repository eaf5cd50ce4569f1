import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Connection } from "../client";
import { fromTheTop } from "./sessions";

/** How much of a group of sessions is reported, in numbers of sessions. */
export type Completeness = {
  /** A level or a year; "all" for everything. */
  group: string;
  sessions: number;
  /** With the number due and the number present of at least one sitting. */
  attendance: number;
  resolutions: number;
  /** With the votes for at least one resolution. */
  votes: number;
  /** Resting on more than published figures. */
  whole: number;
};

/** How complete the published records are: altogether, by level of government, by year from the latest. */
export function completeness(db: Connection): {
  all: Completeness | null;
  byLevel: Completeness[];
  byYear: Completeness[];
} {
  return {
    all: counted(db, sql`'all'`)[0] ?? null,
    byLevel: counted(db, sql`r.level`, fromTheTop(sql`r.level`)),
    byYear: counted(db, sql`cast(s.year as text)`, sql`s.year desc`),
  };
}

function counted(db: Connection, group: SQL, order: SQL = sql`1`): Completeness[] {
  return db.all<Completeness>(sql`
    select ${group} as "group", count(*) as sessions,
      sum(exists (select 1 from sittings t where t.session_key = s.key and t.due is not null and t.present is not null)) as attendance,
      sum(exists (select 1 from resolutions d where d.session_key = s.key)) as resolutions,
      sum(exists (select 1 from resolutions d where d.session_key = s.key and d.votes_for is not null)) as votes,
      sum(exists (select 1 from sources o where o.session_key = s.key and o.kind <> 'published_figures')) as whole
    from sessions s join bodies b on b.key = s.body_key join regions r on r.code = b.region_code
    group by 1 order by ${order}`);
}
