import "server-only";
import { z } from "zod";
import { type ErrorCode, Refusal, type RefusalDetails } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { assignDraft } from "./assign-draft";
import { discardDraft } from "./discard-draft";
import { submitDraft } from "./submit-draft";

/** What can be done to several drafts at once. */
export const draftActs = ["submit", "discard", "assign"] as const;
export type DraftAct = (typeof draftActs)[number];

export const ActOnDraftsInput = z.object({
  act: z.string().pipe(z.enum(draftActs)),
  /** The drafts as they were shown. */
  drafts: z.array(z.object({ id: z.string(), version: z.int() })).max(500),
  /** To whom, where they are handed over. */
  to: z.string().default(""),
});

/** What came of the act on one draft. */
export type DraftResult = { id: string; refused: { code: ErrorCode; details: RefusalDetails } | null };

/**
 * Does the same to several drafts, each for itself: one that is refused stops none of the others.
 *
 * @throws Refusal `nothing_picked`, and where the act is no deed of the actor's role
 * @returns what came of each, in the order given
 */
export function actOnDrafts(
  ctx: Context,
  input: z.input<typeof ActOnDraftsInput>,
): { act: DraftAct; rows: DraftResult[] } {
  const { act, drafts, to } = parseInput(ActOnDraftsInput, input);
  permit(ctx, `draft.${act}`);
  if (drafts.length === 0) throw new Refusal("nothing_picked");
  const rows = drafts.map(({ id, version }) => {
    try {
      if (act === "assign") assignDraft(ctx, { id, to });
      else if (act === "submit") submitDraft(ctx, { id, version });
      else discardDraft(ctx, { id, version });
      return { id, refused: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { id, refused: { code: error.code, details: error.details } };
    }
  });
  return { act, rows };
}
