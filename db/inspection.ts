import "server-only";
import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { bodyKey, identityOf, type SessionRecord, sessionKey } from "@/domain/record";
import { type Finding, inspectRecord } from "@/domain/rules";
import type { Connection } from "./client";
import { pages, revisions, sessions, sittings } from "./schema";

/** Runs the record's rules over a draft with what only the database knows: source texts, what is published, neighbours. */
export function inspectDraft(db: Connection, draft: { record: SessionRecord; baseRevision: number | null }): Finding[] {
  const { record } = draft;
  return inspectRecord(record, {
    texts: textsBySha(db, record),
    ...surroundings(db, record, draft.baseRevision),
  });
}

function textsBySha(db: Connection, record: SessionRecord): Map<string, string> {
  const wanted = record.sources.map(({ sha256 }) => sha256);
  const rows = db
    .select({ sha256: pages.sha256, text: pages.text })
    .from(pages)
    .where(inArray(pages.sha256, wanted))
    .all();
  return new Map(rows.map(({ sha256, text }) => [sha256, text]));
}
