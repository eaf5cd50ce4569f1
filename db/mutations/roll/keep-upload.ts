import "server-only";
import { randomUUID } from "node:crypto";
import { lt } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { rosterUploads } from "../../schema";
import { loadRoster } from "./load-roster";

/** How long an upload waits to be imported, in milliseconds: it holds names. */
const keptFor = 24 * 3_600_000;

export const KeepUploadInput = z.object({
  roster: z.string(),
  fileName: z.string().max(300),
  sheet: z.string().max(100).nullable(),
  rows: z
    .array(z.array(z.string().max(32_767)).max(60))
    .min(1)
    .max(10_000),
});

/**
 * Keeps an uploaded table until its columns are mapped. Older ones that nobody imported go.
 *
 * @throws Refusal `not_found`, `invalid_input`
 */
export function keepUpload(ctx: Context, input: z.input<typeof KeepUploadInput>): { id: string } {
  permit(ctx, "roster.import");
  const upload = parseInput(KeepUploadInput, input);
  return ctx.db.transaction(
    (tx) => {
      loadRoster(tx, upload.roster);
      const past = new Date(Date.parse(ctx.now) - keptFor).toISOString();
      tx.delete(rosterUploads).where(lt(rosterUploads.at, past)).run();
      const id = randomUUID();
      tx.insert(rosterUploads)
        .values({ ...upload, id, by: ctx.actor.id, at: ctx.now })
        .run();
      return { id };
    },
    { behavior: "immediate" },
  );
}
