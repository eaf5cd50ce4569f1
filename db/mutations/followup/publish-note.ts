import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { publicNoteText } from "@/domain/followup";
import { sha256 } from "@/domain/ledger";
import type { Connection } from "../../client";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { isOn } from "../../office-settings";
import { parseInput } from "../../parse";
import { followupNotes, followups } from "../../schema";

export const PublishNoteInput = z.object({ note: z.string() });

/**
 * Lets everyone read a note, on the session's page and under directives. Someone other than its author does, unless
 * the office may do without a second reader. The ledger keeps the hash of what is public.
 *
 * @throws Refusal `own_note`, `not_found`
 */
export function publishNote(ctx: Context, input: z.input<typeof PublishNoteInput>): void {
  permit(ctx, "followup.publish");
  const { note: id } = parseInput(PublishNoteInput, input);
  ctx.db.transaction(
    (tx) => {
      const { note, session, heading } = loadNote(tx, id);
      if (note.publishedAt !== null) return;
      const isAlone = note.author === ctx.actor.id;
      if (isAlone && !isOn(tx, "publish_alone")) throw new Refusal("own_note");
      tx.update(followupNotes)
        .set({ publishedBy: ctx.actor.id, publishedAt: ctx.now })
        .where(eq(followupNotes.id, id))
        .run();
      const { day, text, state, link, record, file } = note;
      const hash = sha256(publicNoteText({ day, text, state, link, record, file, session, heading }));
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "followup.note_published",
        subject: id,
        payload: { session, sha256: hash, ...(isAlone ? { second_reader: false } : {}) },
      });
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes a published note back from the public; staff keep it, and it can be published again.
 *
 * @throws Refusal `not_found`
 */
export function retractNote(ctx: Context, input: z.input<typeof PublishNoteInput>): void {
  permit(ctx, "followup.publish");
  const { note: id } = parseInput(PublishNoteInput, input);
  ctx.db.transaction(
    (tx) => {
      const { note, session } = loadNote(tx, id);
      if (note.publishedAt === null) return;
      tx.update(followupNotes)
        .set({ publishedBy: null, publishedAt: null })
        .where(eq(followupNotes.id, id))
        .run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "followup.note_retracted",
        subject: id,
        payload: { session },
      });
    },
    { behavior: "immediate" },
  );
}

function loadNote(tx: Connection, id: string) {
  const found = tx
    .select({ note: followupNotes, session: followups.sessionKey, heading: followups.heading })
    .from(followupNotes)
    .innerJoin(followups, eq(followups.id, followupNotes.followup))
    .where(eq(followupNotes.id, id))
    .get();
  if (found === undefined) throw new Refusal("not_found");
  return found;
}
