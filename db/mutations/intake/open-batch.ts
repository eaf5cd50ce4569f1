import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { batchOrigins, SourceInput } from "@/domain/intake";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { intakeBatches } from "../../schema";

export const OpenBatchInput = z.object({
  origin: z.enum(batchOrigins).default("desk"),
  /** The folder that a command reads; null for files that a browser sends. */
  folder: z.string().max(4000).nullable().default(null),
  source: SourceInput,
});

/** Begins a batch of files, with what is known of them all. @throws Refusal `invalid_input` @returns its id */
export function openBatch(ctx: Context, input: z.input<typeof OpenBatchInput>): { id: string } {
  permit(ctx, "draft.create");
  const batch = parseInput(OpenBatchInput, input);
  const id = randomUUID();
  ctx.db
    .insert(intakeBatches)
    .values({ ...batch, id, createdBy: ctx.actor.id, createdAt: ctx.now })
    .run();
  return { id };
}
