import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { intakeItems } from "../../schema";
import { requireRoom } from "./waiting-bytes";

export const QueueFileInput = z.object({
  id: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Size as counted while it arrived. */
  bytes: z.int().min(0),
});

/**
 * Whether a file's bytes are wanted; asked before any of them is read from the request.
 *
 * @throws Refusal `not_found`; `not_editable` where they came already, from another tab; `intake_full`
 */
export function expectFile(ctx: Context, id: string): void {
  permit(ctx, "draft.create");
  const item = ctx.db
    .select({ state: intakeItems.state })
    .from(intakeItems)
    .where(eq(intakeItems.id, id))
    .get();
  if (item === undefined) throw new Refusal("not_found");
  if (item.state !== "expected") throw new Refusal("not_editable");
  // It may have been announced as smaller than it is.
  requireRoom(ctx.db, ctx.now, 0);
}

/**
 * Queues a file whose bytes lie whole in the data folder now.
 *
 * @throws Refusal `not_editable` where it is not expected any more
 */
export function queueFile(ctx: Context, input: z.input<typeof QueueFileInput>): void {
  permit(ctx, "draft.create");
  const { id, sha256, bytes } = parseInput(QueueFileInput, input);
  const queued = ctx.db
    .update(intakeItems)
    .set({ state: "waiting", sha256, bytes, kept: true, changedAt: ctx.now })
    .where(and(eq(intakeItems.id, id), eq(intakeItems.state, "expected")))
    .run();
  if (queued.changes === 0) throw new Refusal("not_editable");
}
