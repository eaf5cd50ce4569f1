import "server-only";
import { eq, sql } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import { publishedPayload, type StoredRevision, sha256 } from "@/domain/ledger";
import { canonicalJson, identityOf, sessionKey } from "@/domain/record";
import { openFindings } from "@/domain/rules";
import { signCheckpoint } from "../../checkpoints";
import type { Connection } from "../../client";
import { openThreads } from "../../comment-threads";
import type { SignedInContext } from "../../context";
import { inspectDraft } from "../../inspection";
import { appendEntry } from "../../ledger";
import { writeProjection } from "../../projection/write";
import { drafts, revisions } from "../../schema";
import type { LoadedDraft } from "../draft/load-draft";
import { carryFollowups } from "../followup/tie-followup";

/** What was published: the session's address and the number and hash of its new revision. */
export type PublishedRevision = { sessionKey: string; number: number; sha256: string };

/**
 * Publishes a loaded draft within a transaction: revision, projection and ledger entry stand or fall together.
 *
 * @param alone whether it goes without a second reader; whoever may decide that has been asked
 * @throws Refusal `open_comments`, `blocked_by_findings`, `session_already_published`
 */
export function publishDraft(
  tx: Connection,
  { actor, db, now }: SignedInContext,
  draft: LoadedDraft,
  alone: boolean,
): PublishedRevision {
  const waiting = openThreads(tx, draft.id);
  if (waiting > 0) throw new Refusal("open_comments", { count: waiting });
  const findings = openFindings(inspectDraft(tx, draft), draft.record.acknowledgements);
  if (findings.some(({ code }) => code === "session_already_published")) {
    throw new Refusal("session_already_published");
  }
  const identity = identityOf(draft.record);
  if (findings.length > 0 || identity === null) {
    throw new Refusal("blocked_by_findings", { count: findings.length });
  }
  const key = sessionKey(identity);
  const document = canonicalJson(draft.record);
  const revision: StoredRevision = {
    sessionKey: key,
    number: lastNumber(tx, key) + 1,
    document,
    sha256: sha256(document),
    reason: draft.reason,
    recorder: draft.recorder,
    reviewer: actor.id,
    alone,
    publishedAt: now,
  };
  tx.insert(revisions).values(revision).run();
  // First, since themes that people chose go along with their directives.
  carryFollowups(tx, { sessionKey: key, record: draft.record, now, actor: actor.id });
  writeProjection(tx, revision, draft.record);
  tx.update(drafts)
    .set({ state: "published", version: draft.version + 1, updatedAt: now })
    .where(eq(drafts.id, draft.id))
    .run();
  appendEntry(tx, {
    at: now,
    actor: actor.id,
    action: "record.published",
    subject: key,
    payload: publishedPayload(revision),
  });
  signCheckpoint(tx, db.$client.name, now, actor.id);
  return { sessionKey: key, number: revision.number, sha256: revision.sha256 };
}

function lastNumber(tx: Connection, key: string): number {
  const row = tx
    .select({ last: sql<number | null>`max(${revisions.number})` })
    .from(revisions)
    .where(eq(revisions.sessionKey, key))
    .get();
  return row?.last ?? 0;
}
