import "server-only";
import type { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { isOn } from "../../office-settings";
import { parseInput } from "../../parse";
import { loadDraft, requireVersion } from "../draft/load-draft";
import { type PublishedRevision, publishDraft } from "./publish-draft";
import { PublishRecordInput } from "./publish-record";

/**
 * Publishes a draft in review without a second reader, where an admin has allowed it. Revision, ledger and page say so
 * for good, also after the exception has ended.
 *
 * @throws Refusal `alone_not_allowed`, `not_in_review`, `open_comments`, `blocked_by_findings`,
 *   `session_already_published`, `version_conflict`, `not_found`
 */
export function publishAlone(ctx: Context, input: z.input<typeof PublishRecordInput>): PublishedRevision {
  permit(ctx, "record.publish_alone");
  const { id, version } = parseInput(PublishRecordInput, input);
  return ctx.db.transaction(
    (tx) => {
      if (!isOn(tx, "publish_alone")) throw new Refusal("alone_not_allowed");
      const draft = loadDraft(tx, id);
      if (draft.state !== "in_review") throw new Refusal("not_in_review");
      requireVersion(draft, version);
      return publishDraft(tx, ctx, draft, true);
    },
    { behavior: "immediate" },
  );
}
