import "server-only";
import { and, eq, notExists, sql } from "drizzle-orm";
import type { ThemeChoice } from "@/domain/directives";
import { identityOf, type SessionRecord } from "@/domain/record";
import type { Connection } from "../client";
import * as schema from "../schema";
import { choicesOfSession } from "../theme-choices";
import type { InsertRows } from "./insert";
import { type ProjectedRows, projectRevision, type RevisionHead } from "./rows";
import { clearIndex, takeFromIndex, writeToIndex } from "./search";
import { addToTallies, takeFromTallies } from "./tallies";

/** How a session is written; whoever writes many gives `preparedInserts`, and the choices that were read at once. */
export type Writing = { insert?: InsertRows; choices?: readonly ThemeChoice[] };

/** Replaces a session's rows by those of a revision. Runs inside the publishing transaction. */
export function writeProjection(
  tx: Connection,
  head: RevisionHead,
  record: SessionRecord,
  { insert = (rows) => insertRows(tx, rows), choices = choicesOfSession(tx, head.sessionKey) }: Writing = {},
): void {
  const rows = projectRevision(head, record, choices);
  const identity = identityOf(record);
  if (identity === null) throw new Error(`${head.sessionKey} has no identity`);
  const former = tx
    .select({ key: schema.sessions.key })
    .from(schema.sessions)
    .where(eq(schema.sessions.key, head.sessionKey))
    .get();
  if (former !== undefined) {
    takeFromIndex(tx, former.key);
    takeFromTallies(tx, former.key);
  }
  tx.delete(schema.sessions).where(eq(schema.sessions.key, head.sessionKey)).run();
  tx.insert(schema.regions)
    .values({ code: identity.regionCode, name: identity.regionName, level: identity.level })
    .onConflictDoNothing()
    .run();
  tx.insert(schema.bodies)
    .values({ key: rows.session.bodyKey, kind: identity.kind, regionCode: identity.regionCode })
    .onConflictDoNothing()
    .run();
  insert(rows);
  writeToIndex(
    tx,
    record,
    identity,
    rows.directiveThemes.map(({ theme }) => theme),
  );
  addToTallies(tx, head.sessionKey);
  dropUnnamedPeople(tx, rows.session.bodyKey);
  nameRegion(tx, identity.regionCode);
}

/**
 * Takes a withdrawn session's rows away, with the body and the region that have no other session: a projection made
 * anew would not have them either. Runs inside the withdrawing transaction.
 */
export function removeProjection(tx: Connection, sessionKey: string): void {
  const { sessions, bodies, regions } = schema;
  const row = tx
    .select({ body: bodies.key, region: bodies.regionCode })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .where(eq(sessions.key, sessionKey))
    .get();
  if (row === undefined) return;
  takeFromIndex(tx, sessionKey);
  takeFromTallies(tx, sessionKey);
  tx.delete(sessions).where(eq(sessions.key, sessionKey)).run();
  dropUnnamedPeople(tx, row.body);
  const ofBody = tx.select({ one: sql`1` }).from(sessions).where(eq(sessions.bodyKey, bodies.key));
  tx.delete(bodies)
    .where(and(eq(bodies.key, row.body), notExists(ofBody)))
    .run();
  const ofRegion = tx.select({ one: sql`1` }).from(bodies).where(eq(bodies.regionCode, regions.code));
  tx.delete(regions)
    .where(and(eq(regions.code, row.region), notExists(ofRegion)))
    .run();
  nameRegion(tx, row.region);
}

function insertRows(tx: Connection, rows: ProjectedRows): void {
  tx.insert(schema.sessions).values(rows.session).run();
  for (const some of batches(rows.sittings)) tx.insert(schema.sittings).values(some).run();
  for (const some of batches(rows.resolutions)) tx.insert(schema.resolutions).values(some).run();
  for (const some of batches(rows.people)) tx.insert(schema.people).values(some).onConflictDoNothing().run();
  for (const some of batches(rows.posts)) tx.insert(schema.posts).values(some).run();
  for (const some of batches(rows.reports)) tx.insert(schema.reports).values(some).run();
  for (const some of batches(rows.elections)) tx.insert(schema.elections).values(some).run();
  for (const some of batches(rows.speeches)) tx.insert(schema.speeches).values(some).run();
  for (const some of batches(rows.directives)) tx.insert(schema.directives).values(some).run();
  for (const some of batches(rows.directiveThemes)) tx.insert(schema.directiveThemes).values(some).run();
  for (const some of batches(rows.quantities)) tx.insert(schema.quantities).values(some).run();
  for (const some of batches(rows.sources)) tx.insert(schema.sources).values(some).run();
  for (const some of batches(rows.citations)) tx.insert(schema.citations).values(some).run();
}

/** One statement for many rows is several times as fast as one each; SQLite takes 32,766 values in a statement. */
function* batches<Row>(rows: readonly Row[], size = 500): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** A correction can take the last mention of a person away; the row must not stay, or a rebuild would differ. */
function dropUnnamedPeople(tx: Connection, body: string): void {
  const { people, reports, elections, speeches } = schema;
  tx.delete(people)
    .where(
      and(
        eq(people.bodyKey, body),
        notExists(tx.select({ one: sql`1` }).from(reports).where(eq(reports.presenter, people.id))),
        notExists(tx.select({ one: sql`1` }).from(elections).where(eq(elections.person, people.id))),
        notExists(tx.select({ one: sql`1` }).from(speeches).where(eq(speeches.speaker, people.id))),
      ),
    )
    .run();
}

/** A region goes by the name that its latest session gives it, whatever the order of publishing. */
function nameRegion(tx: Connection, code: string): void {
  const { regions, sessions, bodies } = schema;
  const latest = tx
    .select({ name: sessions.regionName })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .where(eq(bodies.regionCode, code))
    .orderBy(sql`${sessions.year} desc, ${sessions.key} desc`)
    .limit(1)
    .get();
  if (latest !== undefined) tx.update(regions).set({ name: latest.name }).where(eq(regions.code, code)).run();
}

/** Takes the whole projection away. Only for rebuilding it, in one transaction. */
export function clearProjection(tx: Connection): void {
  clearIndex(tx);
  tx.delete(schema.tallies).run();
  tx.delete(schema.sessions).run();
  tx.delete(schema.people).run();
  tx.delete(schema.bodies).run();
  tx.delete(schema.regions).run();
}
