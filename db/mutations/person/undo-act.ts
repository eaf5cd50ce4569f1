import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { actsResting } from "@/domain/people";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { keptActs, rewriteLinks } from "../../person-links";
import { personActs } from "../../schema";

export const UndoActInput = z.object({ act: z.coerce.number().int() });

/**
 * Takes an act about people back. It stays in the history, and everything is as if it had not been.
 *
 * @throws Refusal `not_found`, `act_undone`, `act_rested_on` where later acts have to be undone first
 */
export function undoAct(ctx: Context, input: z.input<typeof UndoActInput>): { act: number } {
  permit(ctx, "person.link");
  const { act: id } = parseInput(UndoActInput, input);
  return ctx.db.transaction(
    (tx) => {
      const acts = keptActs(tx);
      const found = acts.find((one) => one.id === id);
      if (found === undefined) throw new Refusal("not_found");
      if (found.isUndone) throw new Refusal("act_undone");
      const resting = actsResting(acts, id);
      if (resting.length > 0) throw new Refusal("act_rested_on", { count: resting.length });
      tx.update(personActs)
        .set({ undoneBy: ctx.actor.id, undoneAt: ctx.now })
        .where(eq(personActs.id, id))
        .run();
      rewriteLinks(tx);
      appendEntry(tx, {
        ...{ at: ctx.now, actor: ctx.actor.id, action: "person.undone", subject: String(id) },
        payload: { act: found.act.kind },
      });
      return { act: id };
    },
    { behavior: "immediate" },
  );
}
