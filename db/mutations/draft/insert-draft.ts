import "server-only";
import { randomUUID } from "node:crypto";
import { knownKey, type SessionRecord } from "@/domain/record";
import type { Connection } from "../../client";
import type { Actor } from "../../context";
import { keepDraftWords } from "../../draft-words";
import { appendEntry } from "../../ledger";
import { draftEditors, drafts } from "../../schema";

type NewDraft = {
  record: SessionRecord;
  articleSpans?: [number, number][] | null;
  baseRevision?: number;
  reason?: string;
};

/** Writes a new open draft with its first ledger entry; part of the verbs that make drafts. @returns its id */
export function insertDraft(
  { actor, db: tx, now }: { actor: NonNullable<Actor>; db: Connection; now: string },
  { record, articleSpans = null, baseRevision, reason }: NewDraft,
): string {
  const id = randomUUID();
  const key = knownKey(record);
  tx.insert(drafts)
    .values({
      id,
      state: "open",
      version: 1,
      document: record,
      sessionKey: key,
      baseRevision: baseRevision ?? null,
      baseKey: baseRevision === undefined ? null : key,
      reason: reason ?? null,
      articleSpans,
      recorder: actor.id,
      createdAt: now,
      updatedAt: now,
    })
    .run();
  keepDraftWords(tx, id, record);
  tx.insert(draftEditors).values({ draft: id, account: actor.id }).run();
  appendEntry(tx, {
    at: now,
    actor: actor.id,
    action: "draft.created",
    subject: id,
    payload: { session: key },
  });
  return id;
}
