import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { mayReview } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import { publishedPayload, type StoredRevision, sha256 } from "@/domain/ledger";
import { canonicalJson, identityOf, sessionKey } from "@/domain/record";
import { openFindings } from "@/domain/rules";
import { signCheckpoint } from "../../checkpoints";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { inspectDraft } from "../../inspection";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { writeProjection } from "../../projection/write";
import { drafts, revisions } from "../../schema";
import { loadDraft, requireVersion } from "../draft/load-draft";

export const PublishRecordInput = z.object({ id: z.string(), version: z.int() });

/** What was published: the session's address and the number and hash of its new revision. */
export type PublishedRevision = { sessionKey: string; number: number; sha256: string };

/**
 * Publishes a draft that is in review: revision, projection and ledger entry in one transaction, or none of them.
 * The reviewer must not have changed the draft's content.
 *
 * @throws Refusal `own_record`, `not_in_review`, `blocked_by_findings`, `session_already_published`,
 *   `version_conflict`, `not_found`
 */
export function publishRecord(ctx: Context, input: z.input<typeof PublishRecordInput>): PublishedRevision {
  permit(ctx, "record.publish");
  const { id, version } = parseInput(PublishRecordInput, input);
  return ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      if (draft.state !== "in_review") throw new Refusal("not_in_review");
      if (!mayReview(ctx.actor.id, draft.editors)) throw new Refusal("own_record");
      requireVersion(draft, version);
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
        reviewer: ctx.actor.id,
        publishedAt: ctx.now,
      };
      tx.insert(revisions).values(revision).run();
      writeProjection(tx, revision, draft.record);
      tx.update(drafts)
        .set({ state: "published", version: version + 1, updatedAt: ctx.now })
        .where(eq(drafts.id, id))
        .run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "record.published",
        subject: key,
        payload: publishedPayload(revision),
      });
      signCheckpoint(tx, ctx.db.$client.name, ctx.now, ctx.actor.id);
      return { sessionKey: key, number: revision.number, sha256: revision.sha256 };
    },
    { behavior: "immediate" },
  );
}

type Transaction = Parameters<Parameters<Context["db"]["transaction"]>[0]>[0];

function lastNumber(tx: Transaction, key: string): number {
  const row = tx
    .select({ last: sql<number | null>`max(${revisions.number})` })
    .from(revisions)
    .where(eq(revisions.sessionKey, key))
    .get();
  return row?.last ?? 0;
}
