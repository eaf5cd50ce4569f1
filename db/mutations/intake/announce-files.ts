import "server-only";
import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { type ItemState, mostFiles, shownFileName } from "@/domain/intake";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { intakeBatches, intakeItems } from "../../schema";
import { requireRoom } from "./waiting-bytes";

export const AnnounceFilesInput = z.object({
  batch: z.string(),
  files: z
    .array(z.object({ name: z.string().max(5000), bytes: z.int().min(0) }))
    .min(1)
    .max(mostFiles),
  /** A larger file will fail without being sent, and takes no room. */
  largest: z.int().min(0).default(Number.MAX_SAFE_INTEGER),
});

/** A file of the batch, in the order in which it was named: its bytes are wanted while it is `expected`. */
export type AnnouncedFile = { id: string; state: ItemState };

/**
 * Says which files will come, before the first byte: so that a batch that is broken off knows what is missing. Named
 * again, a file that the batch has already (same name, same size) is that file: whoever chooses a folder a second
 * time sends only what did not arrive.
 *
 * @throws Refusal `not_found`, `batch_full`, `intake_full`, `invalid_input`
 */
export function announceFiles(ctx: Context, input: z.input<typeof AnnounceFilesInput>): AnnouncedFile[] {
  permit(ctx, "draft.create");
  const { batch, files, largest } = parseInput(AnnounceFilesInput, input);
  const { actor, now } = ctx;
  return ctx.db.transaction(
    (tx) => {
      const of = tx.select().from(intakeBatches).where(eq(intakeBatches.id, batch)).get();
      if (of === undefined) throw new Refusal("not_found");
      const known = tx
        .select()
        .from(intakeItems)
        .where(eq(intakeItems.batch, batch))
        .orderBy(asc(intakeItems.number))
        .all();
      const free = new Set(known);
      let number = known.at(-1)?.number ?? 0;
      let count = known.length;
      let never = 0;
      const announced = files.map(({ name: raw, bytes }) => {
        const name = shownFileName(raw);
        const same = [...free].find((item) => item.name === name && item.bytes === bytes);
        if (same !== undefined) {
          free.delete(same);
          return { id: same.id, state: same.state };
        }
        if (++count > mostFiles) throw new Refusal("batch_full", { limit: mostFiles });
        const id = randomUUID();
        const state = "expected" as const;
        const times = { addedAt: now, changedAt: now };
        number += 1;
        if (bytes > largest) never += bytes;
        tx.insert(intakeItems)
          .values({ id, batch, number, name, bytes, state, addedBy: actor.id, ...times })
          .run();
        return { id, state };
      });
      // What is announced here counts by now; what will not be sent must not.
      if (of.origin === "desk") requireRoom(tx, now, -never);
      return announced;
    },
    { behavior: "immediate" },
  );
}
