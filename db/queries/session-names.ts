import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import type { BodyKind } from "@/domain/record";
import type { Connection } from "../client";
import { bodies, type DraftState, drafts, sessions } from "../schema";

/** What a session is called by, as far as it is known. */
export type SessionNames = {
  kind: BodyKind | null;
  regionName: string | null;
  term: number | null;
  session: number | null;
  sessionKey: string | null;
};

/** A draft by what its session is called. */
export type NamedDraft = SessionNames & { id: string; state: DraftState };

/** Drafts by id with what their sessions are called by, without reading their whole documents. */
export function namesOfDrafts(db: Connection, ids: readonly string[]): Map<string, NamedDraft> {
  const at = <T>(path: string) => sql<T | null>`json_extract(${drafts.document}, ${`$.${path}`})`;
  const rows = db
    .select({
      id: drafts.id,
      state: drafts.state,
      sessionKey: drafts.sessionKey,
      kind: at<BodyKind>("body.kind"),
      regionName: at<string>("body.regionName"),
      term: at<number>("term"),
      session: at<number>("session"),
    })
    .from(drafts)
    .where(inArray(drafts.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Published sessions by address. */
export function namesOfSessions(db: Connection, keys: readonly string[]): Map<string, SessionNames> {
  const rows = db
    .select({
      kind: bodies.kind,
      regionName: sessions.regionName,
      term: sessions.term,
      session: sessions.session,
      sessionKey: sessions.key,
    })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .where(inArray(sessions.key, [...keys]))
    .all();
  return new Map(rows.map((row) => [row.sessionKey, row]));
}
