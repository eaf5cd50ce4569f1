import "server-only";
import { z } from "zod";
import { mayReview } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { loadDraft, requireVersion } from "../draft/load-draft";
import { type PublishedRevision, publishDraft } from "./publish-draft";

export const PublishRecordInput = z.object({ id: z.string(), version: z.int() });

/**
 * Publishes a draft that is in review: revision, projection and ledger entry in one transaction, or none of them.
 * The reviewer must not have changed the draft's content.
 *
 * @throws Refusal `own_record`, `not_in_review`, `open_comments`, `blocked_by_findings`, `session_already_published`,
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
      return publishDraft(tx, ctx, draft, false);
    },
    { behavior: "immediate" },
  );
}
