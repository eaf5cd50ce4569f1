import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { PersonAct, PersonIdentity } from "@/domain/people";
import type { BodyKind } from "@/domain/record";
import type { Connection } from "../client";
import { bodies, regions, sessions } from "../schema";
import { type MentionedSession, mentionedSession } from "./mentioned-session";

/** A body as acts about its people name it. */
export type ActBody = { kind: BodyKind; regionCode: string; regionName: string };

/**
 * What acts call by keys, by those keys. An act outlives what it was about: a session or body that no record stands for
 * any more is not in it.
 */
export type ActNames = { bodies: Map<string, ActBody>; sessions: Map<string, MentionedSession> };

/** Bodies and sessions that acts about people name. */
export function actNames(db: Connection, acts: readonly PersonAct[]): ActNames {
  const bodyKeys = acts.flatMap((act) => peopleOf(act).map(({ bodyKey }) => bodyKey));
  const sessionKeys = acts.flatMap((act) => (act.kind === "assign" ? [act.session] : []));
  const bodyRows = db
    .select({
      ...{ key: bodies.key, kind: bodies.kind, regionCode: regions.code, regionName: regions.name },
    })
    .from(bodies)
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(inArray(bodies.key, [...new Set(bodyKeys)]))
    .all();
  const there = db
    .select({ key: sessions.key })
    .from(sessions)
    .where(inArray(sessions.key, [...new Set(sessionKeys)]))
    .all();
  return {
    bodies: new Map(bodyRows.map(({ key, ...body }) => [key, body])),
    sessions: new Map(there.map(({ key }) => [key, mentionedSession(db, key)])),
  };
}

function peopleOf(act: PersonAct): Pick<PersonIdentity, "bodyKey">[] {
  if (act.kind === "merge") return [act.from, act.into];
  if (act.kind === "apart") return [act.one, act.other];
  return act.kind === "split" ? [act.of] : [act];
}
