import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { actsFor, itemActs } from "@/domain/intake";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { intakeBatches, intakeItems } from "../../schema";

export const ActOnFilesInput = z.object({
  batch: z.string(),
  act: z.enum(itemActs),
  /** The file; null for all of the batch for which the act makes sense. */
  item: z.string().nullable().default(null),
});

/**
 * Cancels, tries again or removes a file of a batch, or all of it. What cannot be done to a file as it stands (it
 * went on meanwhile) is left undone without a fuss: whoever looks sees how it stands.
 *
 * @returns ids of the files to which it was done
 * @throws Refusal `not_found`, `invalid_input`
 */
export function actOnFiles(ctx: Context, input: z.input<typeof ActOnFilesInput>): string[] {
  permit(ctx, "draft.create");
  const { batch, act, item } = parseInput(ActOnFilesInput, input);
  return ctx.db.transaction(
    (tx) => {
      const found = tx
        .select({ id: intakeBatches.id })
        .from(intakeBatches)
        .where(eq(intakeBatches.id, batch));
      if (found.get() === undefined) throw new Refusal("not_found");
      const one = item === null ? undefined : eq(intakeItems.id, item);
      const items = tx
        .select()
        .from(intakeItems)
        .where(and(eq(intakeItems.batch, batch), one))
        .all();
      const ids = items.filter(({ state, kept }) => actsFor(state, kept).includes(act)).map(({ id }) => id);
      const these = inArray(intakeItems.id, ids);
      if (act === "remove") tx.delete(intakeItems).where(these).run();
      else {
        const state = act === "cancel" ? "cancelled" : "waiting";
        tx.update(intakeItems)
          .set({ state, attempts: 0, code: null, details: null, changedAt: ctx.now })
          .where(these)
          .run();
      }
      return ids;
    },
    { behavior: "immediate" },
  );
}
