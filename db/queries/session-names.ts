import "server-only";
import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { type BodyKind, bodyKinds, committeeOf } from "@/domain/record";
import type { Connection } from "../client";
import { type DraftState, drafts, revisions } from "../schema";

/** What a session is called by, as far as it is known. */
export type SessionNames = {
  kind: BodyKind | null;
  regionName: string | null;
  term: number | null;
  session: number | null;
  sessionKey: string | null;
  /** Whose standing committee met, where it is no session. */
  committee?: BodyKind | null;
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
      rule: sql<string | null>`(select json_extract(cited.value, '$.rule')
        from json_each(${drafts.document}, '$.citations') as cited
        where json_extract(cited.value, '$.path') = 'session')`,
    })
    .from(drafts)
    .where(inArray(drafts.id, [...ids]))
    .all();
  return new Map(
    rows.map(({ rule, ...row }) => [
      row.id,
      { ...row, committee: row.kind === null ? committeeOf(rule) : null },
    ]),
  );
}

const published = z.object({
  sessionKey: z.string(),
  kind: z.enum(bodyKinds),
  regionCode: z.string(),
  regionName: z.string(),
  term: z.int(),
  session: z.int(),
});
/** What a published session is called by. */
export type PublishedNames = z.infer<typeof published>;

/** Published sessions by address, as their latest revisions name them: those that are withdrawn too. */
export function namesOfSessions(db: Connection, keys: readonly string[]): Map<string, PublishedNames> {
  if (keys.length === 0) return new Map();
  const at = (path: string) => sql`json_extract(${revisions.document}, ${`$.${path}`})`;
  const rows = db
    .select({
      sessionKey: revisions.sessionKey,
      number: sql`max(${revisions.number})`,
      kind: at("body.kind"),
      regionCode: at("body.regionCode"),
      regionName: at("body.regionName"),
      term: at("term"),
      session: at("session"),
    })
    .from(revisions)
    .where(inArray(revisions.sessionKey, [...keys]))
    .groupBy(revisions.sessionKey)
    .all();
  return new Map(rows.map((row) => [row.sessionKey, published.parse(row)]));
}
