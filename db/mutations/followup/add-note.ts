import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import {
  evidenceName,
  evidenceType,
  followupLengths,
  followupStates,
  largestEvidence,
} from "@/domain/followup";
import { sha256 } from "@/domain/ledger";
import { sessionKeySchema } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { recordStanding } from "../../record-standing";
import { followupFiles, followupNotes, followups } from "../../schema";

export const AddNoteInput = z.object({
  followup: z.string(),
  day: z.iso.date(),
  text: z.string().trim().min(1).max(followupLengths.note),
  state: z.enum(followupStates),
  link: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(followupLengths.link)]),
  record: z.union([z.literal(""), sessionKeySchema]),
  file: z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }).nullable(),
});

/**
 * Notes what became of a directive, on which day, how far it is by then, and what shows it. Notes are not changed
 * afterwards; a further one says what was wrong. Nothing of it is public until it is published.
 *
 * @throws Refusal `invalid_input` naming the field, `file_too_large`, `evidence_unknown`, `not_found`
 */
export function addNote(ctx: Context, input: z.input<typeof AddNoteInput>): { id: string } {
  permit(ctx, "followup.write");
  const { file, followup, link, record, ...said } = parseInput(AddNoteInput, input);
  const kept = file === null ? null : evidenceOf(file.bytes);
  const fileName = file === null || kept === null ? null : evidenceName(file.name, kept.mediaType);
  return ctx.db.transaction(
    (tx) => {
      const found = tx.select({ id: followups.id }).from(followups).where(eq(followups.id, followup)).get();
      if (found === undefined) throw new Refusal("not_found");
      if (record !== "" && recordStanding(tx, record)?.isWithdrawn !== false)
        throw new Refusal("invalid_input", {}, [{ path: "record", code: "not_found" }]);
      if (kept !== null) tx.insert(followupFiles).values(kept).onConflictDoNothing().run();
      const id = randomUUID();
      tx.insert(followupNotes)
        .values({
          ...{ ...said, id, followup, author: ctx.actor.id, writtenAt: ctx.now },
          link: link === "" ? null : link,
          record: record === "" ? null : record,
          file: kept?.sha256 ?? null,
          fileName,
        })
        .run();
      tx.update(followups)
        .set({ state: said.state, changedAt: ctx.now })
        .where(eq(followups.id, followup))
        .run();
      return { id };
    },
    { behavior: "immediate" },
  );
}

function evidenceOf(bytes: Uint8Array) {
  if (bytes.length > largestEvidence)
    throw new Refusal("file_too_large", { limit: largestEvidence / 1_000_000 });
  const mediaType = evidenceType(bytes);
  if (mediaType === null) throw new Refusal("evidence_unknown", {}, [{ path: "file", code: "custom" }]);
  return { sha256: sha256(bytes), mediaType, bytes: Buffer.from(bytes) };
}
