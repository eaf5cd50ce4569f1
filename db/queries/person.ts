import "server-only";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { identityAt, identityKey, type PersonIdentity, type PostSpan, postSpans } from "@/domain/people";
import type { Database } from "../client";
import { mentionTest, partsOf, rootOfAddress } from "../person-links";
import { bodies, directives, elections, posts, regions, reports, sessions, speeches } from "../schema";
import { entryOf, type PersonEntry, peopleNamed } from "./people";
import { type SessionHead, sessionHead } from "./session-head";

/** The session at which something is recorded of a person. */
type AtSession = SessionHead & { lastDay: string | null };

const atSession = { ...sessionHead, lastDay: sessions.lastDay };

/** Everything that records say of a person, newest session first. */
export type PersonView = PersonEntry & {
  /** Names in bodies that the person was linked from, the page's own first. */
  parts: PersonEntry[];
  posts: (AtSession & { title: string })[];
  /** Posts by their words, with the sessions between which they are reported. */
  spans: PostSpan[];
  speeches: (AtSession & { id: string; directives: { id: string; heading: string }[] })[];
  reports: (AtSession & { id: string; title: string })[];
  elections: (AtSession & { id: string; post: string; votesFor: number | null })[];
  /** Others of the same name; nobody has said that they are the same person. */
  namesakes: PersonEntry[];
};

/** The person of an address; where another page is theirs now, its identity to lead to; null where there is nobody. */
export function findPerson(
  db: Database,
  bodyKey: string,
  slug: string,
): { person: PersonView } | { movedTo: PersonIdentity } | null {
  const asked = identityAt(bodyKey, slug);
  const entry = entryOf(db, bodyKey, asked.name);
  if (entry === null) return null;
  const root = rootOfAddress(db, asked);
  if (identityKey(root) !== identityKey(asked)) return { movedTo: root };
  return { person: viewOf(db, { ...entry, number: asked.number }) };
}

function viewOf(db: Database, entry: PersonEntry): PersonView {
  const parts = partsOf(db, entry);
  const ids = parts.map(({ bodyKey, name }) => `${bodyKey}:${name}`);
  const isTheirs = mentionTest(db, parts);
  const theirs = <Row extends { person: string | null; key: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ person, key }) => person !== null && isTheirs(person, key));
  const said = theirs(
    db
      .select({ ...atSession, id: speeches.id, person: speeches.speaker })
      .from(speeches)
      .innerJoin(sessions, eq(sessions.key, speeches.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(inArray(speeches.speaker, ids))
      .orderBy(...newest, asc(speeches.position))
      .all(),
  );
  const held = theirs(
    db
      .select({ ...atSession, title: posts.title, person: posts.person })
      .from(posts)
      .innerJoin(sessions, eq(sessions.key, posts.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(inArray(posts.person, ids))
      .orderBy(...newest, asc(posts.title))
      .all(),
  );
  const keys = new Set(parts.map(identityKey));
  return {
    ...entry,
    parts: parts.flatMap((part) => {
      const known = entryOf(db, part.bodyKey, part.name);
      return known === null ? [] : [{ ...known, number: part.number }];
    }),
    posts: held,
    spans: postSpans(
      held.map(({ title, year, lastDay, key }) => ({ title, year, day: lastDay, session: key })),
    ),
    speeches: said.map((speech) => ({ ...speech, directives: directivesOf(db, speech.key, speech.id) })),
    reports: theirs(
      db
        .select({ ...atSession, id: reports.id, title: reports.title, person: reports.presenter })
        .from(reports)
        .innerJoin(sessions, eq(sessions.key, reports.sessionKey))
        .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
        .innerJoin(regions, eq(regions.code, bodies.regionCode))
        .where(inArray(reports.presenter, ids))
        .orderBy(...newest, asc(reports.position))
        .all(),
    ),
    elections: theirs(
      db
        .select({
          ...{ ...atSession, id: elections.id, post: elections.post },
          ...{ votesFor: elections.votesFor, person: elections.person },
        })
        .from(elections)
        .innerJoin(sessions, eq(sessions.key, elections.sessionKey))
        .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
        .innerJoin(regions, eq(regions.code, bodies.regionCode))
        .where(inArray(elections.person, ids))
        .orderBy(...newest, asc(elections.position))
        .all(),
    ),
    namesakes: peopleNamed(db, entry.name).filter((other) => !keys.has(identityKey(other))),
  };
}

const newest = [desc(sessions.year), desc(sessions.term), desc(sessions.session)] as const;

function directivesOf(db: Database, sessionKey: string, speech: string): { id: string; heading: string }[] {
  return db
    .select({ id: directives.id, heading: directives.heading })
    .from(directives)
    .where(
      and(
        eq(directives.sessionKey, sessionKey),
        eq(directives.speech, speech),
        sql`${directives.parent} is null`,
      ),
    )
    .orderBy(asc(directives.position))
    .all();
}
