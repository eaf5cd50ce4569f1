import "server-only";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Citation, SessionRecord } from "@/domain/record";
import { compareCounts, sittingOfRoll } from "@/domain/roll";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { frozenCounts } from "../../queries/rolls";
import { loadDraft } from "../draft/load-draft";
import { saveDraft } from "../draft/save-draft";
import { loadRoll } from "./load-roll";

export const FillFromRollInput = z.object({ roll: z.string(), draft: z.string(), version: z.int() });

/**
 * Fills the figures that a draft's sitting does not have with those of a closed roll, which stands as what they were
 * taken from. What a report says is never overwritten: a difference is for a person to explain.
 *
 * @throws Refusal `not_found`, `roll_not_closed`, `version_conflict`, `not_editable`
 * @returns how many figures were filled
 */
export function fillFromRoll(ctx: Context, input: z.input<typeof FillFromRollInput>): { filled: number } {
  permit(ctx, "draft.save");
  const { roll: id, draft: draftId, version } = parseInput(FillFromRollInput, input);
  const roll = loadRoll(ctx.db, id);
  const counts = frozenCounts(roll);
  if (counts === null) throw new Refusal("roll_not_closed");
  const { record, sessionKey } = loadDraft(ctx.db, draftId);
  const at = { kind: roll.sitting, ordinal: roll.ordinal, date: roll.date };
  const sitting = sittingOfRoll(at, record.sittings);
  if (sitting === null || sessionKey !== roll.sessionKey) throw new Refusal("not_found");
  const missing = compareCounts(counts, sitting.attendance).filter(({ reported }) => reported === null);
  const from = `本机关点名：${roll.sessionKey}，第${roll.number}次点名，${roll.date}`;
  const cited = missing.map(({ figure }): Citation => {
    const path = `sittings/${sitting.id}/attendance/${figure}`;
    return { origin: "hand", path, by: ctx.actor.id, from };
  });
  const filled = Object.fromEntries(missing.map(({ figure, counted }) => [figure, counted]));
  const changed: SessionRecord = {
    ...record,
    sittings: record.sittings.map((one) =>
      one.id === sitting.id ? { ...one, attendance: { ...one.attendance, ...filled } } : one,
    ),
    citations: [...record.citations, ...cited],
  };
  // The draft's own verb saves it: version, editors and signatures are its business.
  if (missing.length > 0) saveDraft(ctx, { id: draftId, version, record: changed });
  return { filled: missing.length };
}
