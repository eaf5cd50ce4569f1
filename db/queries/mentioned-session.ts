import "server-only";
import { eq } from "drizzle-orm";
import type { BodyKind } from "@/domain/record";
import type { Connection } from "../client";
import { bodies, sessions } from "../schema";

/** What a session is called by, beside a person whom its record names. */
export type MentionedSession = {
  kind: BodyKind;
  regionCode: string;
  regionName: string;
  term: number;
  session: number;
  year: number;
};

/** A published session by its key. @throws Error where there is none: mentions rest on sessions */
export function mentionedSession(db: Connection, key: string): MentionedSession {
  const found = db
    .select({
      kind: bodies.kind,
      regionCode: bodies.regionCode,
      regionName: sessions.regionName,
      term: sessions.term,
      session: sessions.session,
      year: sessions.year,
    })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .where(eq(sessions.key, key))
    .get();
  if (found === undefined) throw new Error(`no session ${key}`);
  return found;
}
