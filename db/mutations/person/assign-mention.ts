import "server-only";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { undecidedMentions } from "../../queries/undecided-mentions";
import { record, requireReason } from "./link-people";

/** `number` is that of one of the people whom the name stands for in the body's records. */
export const AssignMentionInput = z.object({
  bodyKey: z.string().max(60),
  name: z.string().max(80),
  session: z.string().max(60),
  number: z.coerce.number().int().min(1).max(9999),
  reason: z.string().trim().max(500),
});

/**
 * Says which of a split name's people a session means that was published after the split. Until then it counts as the
 * first of them. Nothing is lost: the act can be undone, and the mention waits again.
 *
 * @throws Refusal `reason_required`, `not_found` where the mention does not wait or nobody has the number
 */
export function assignMention(ctx: Context, input: z.input<typeof AssignMentionInput>): { act: number } {
  permit(ctx, "person.link");
  const { reason, ...given } = parseInput(AssignMentionInput, input);
  requireReason(reason);
  return ctx.db.transaction(
    (tx) => {
      const waits = undecidedMentions(tx).find(
        ({ bodyKey, name, session }) =>
          bodyKey === given.bodyKey && name === given.name && session === given.session,
      );
      if (!waits?.numbers.includes(given.number)) throw new Refusal("not_found");
      return record(tx, ctx, { kind: "assign", ...given }, reason);
    },
    { behavior: "immediate" },
  );
}
