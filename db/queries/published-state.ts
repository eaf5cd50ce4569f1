import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "../client";

/** How far publishing has come: `id` changes with each publication, each withdrawal, each choice of themes and each projection made anew. */
export type PublishedState = {
  id: string;
  revision: number;
  withdrawal: number;
  choice: number;
  projection: number;
};

/** Asks the database itself, since another process may have published. */
export function publishedState(db: Database): PublishedState {
  const { user_version: projection } = db.get<{ user_version: number }>(sql`pragma user_version`);
  const newest = db.get<{ revision: number; withdrawal: number; choice: number }>(
    sql`select coalesce((select max(id) from revisions), 0) as revision, coalesce((select max(id) from withdrawals), 0) as withdrawal,
      coalesce((select max(entry) from theme_choices), 0) as choice`,
  );
  return {
    ...newest,
    projection,
    id: `${newest.revision} ${newest.withdrawal} ${newest.choice} ${projection}`,
  };
}

/** Above so many, reading everything anew takes no longer. */
const most = 5_000;

/** Sessions that were published, corrected or withdrawn since; null where it may be any. */
export function sessionsPublishedSince(db: Database, before: PublishedState): string[] | null {
  if (publishedState(db).projection !== before.projection) return null;
  const rows = db.all<{ key: string }>(
    sql`select session_key as key from revisions where id > ${before.revision}
      union select session_key from withdrawals where id > ${before.withdrawal} limit ${most + 1}`,
  );
  return rows.length > most ? null : rows.map(({ key }) => key);
}
