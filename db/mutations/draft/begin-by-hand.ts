import "server-only";
import { z } from "zod";
import { acceptPageText, sourceFields } from "@/domain/intake";
import { sha256 } from "@/domain/ledger";
import { blankRecord, type Sitting } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { enterDraft } from "./enter-draft";

/** `text` says what the record is taken from: a note, or the minutes themselves. */
export const BeginByHandInput = z.object({ text: z.string(), ...sourceFields });

const noSitting: Sitting = {
  id: "s1",
  kind: null,
  ordinal: null,
  date: null,
  attendance: { inOffice: null, due: null, present: null, absent: null, quorumClaim: null },
};

/**
 * Begins a record that a person writes, beside a note of what it is taken from; nothing is read from the note. The same
 * note may stand beside any number of records.
 *
 * @throws Refusal `page_empty`, `page_too_large`, `page_not_text`, `invalid_input`
 * @returns the draft's id
 */
export function beginByHand(ctx: Context, input: z.input<typeof BeginByHandInput>): { draft: string } {
  permit(ctx, "draft.create");
  const { text: given, ...fields } = parseInput(BeginByHandInput, input);
  const text = acceptPageText(given);
  const source = { ...fields, id: "so1", sha256: sha256(text), bylines: [] };
  const record = { ...blankRecord(), sittings: [noSitting], sources: [source] };
  return enterDraft(ctx, { record, notes: [{ source: source.id, text }] });
}
