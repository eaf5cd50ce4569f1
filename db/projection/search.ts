import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Theme } from "@/domain/directives";
import type { SessionIdentity, SessionRecord } from "@/domain/record";
import { placeNumber, searchDocument } from "@/domain/search";
import type { Connection } from "../client";
import { bodies, sessions } from "../schema";

/** Puts a session into the index of the search. It must not be there: take its former state out first. */
export function writeToIndex(
  tx: Connection,
  record: SessionRecord,
  identity: SessionIdentity,
  themes: Iterable<Theme>,
): void {
  const { number, facets, columns } = searchDocument(record, identity, themes);
  const values = sql.join(
    [sql`${number}`, sql`${facets}`, ...columns.map((column) => sql`${column}`)],
    sql`, `,
  );
  tx.run(sql`insert into search_index
    (rowid, facets, name, resolution, report, person, directive, words, figure, source) values (${values})`);
}

/** Takes a session out of the index, as `sessions` has it: call it before its row goes. */
export function takeFromIndex(tx: Connection, key: string): void {
  const place = tx
    .select({
      kind: bodies.kind,
      regionCode: bodies.regionCode,
      term: sessions.term,
      session: sessions.session,
      year: sessions.year,
    })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .where(eq(sessions.key, key))
    .get();
  if (place !== undefined) tx.run(sql`delete from search_index where rowid = ${placeNumber(place)}`);
}

/** Empties the index. */
export function clearIndex(tx: Connection): void {
  tx.run(sql`insert into search_index(search_index) values ('delete-all')`);
}
