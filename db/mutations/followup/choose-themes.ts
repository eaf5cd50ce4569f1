import "server-only";
import { signCheckpoint } from "../../checkpoints";
import type { Connection } from "../../client";
import type { SignedInContext } from "../../context";
import { projectAnew } from "../../projection/rebuild";
import type { followups } from "../../schema";
import { appendChoice, type ChoiceOfFollowup, lastChoice, lastChooser } from "../../theme-choices";

/** A follow-up as it stands now. */
type Stored = Pick<typeof followups.$inferSelect, "id" | "sessionKey" | "directive" | "heading" | "themes">;

/**
 * Makes what a follow-up says of themes the public themes of its directive, within a transaction: choice, ledger entry,
 * projection and checkpoint. Nothing happens where that is what the public reads already. A directive that it was for
 * before is left to the rules again.
 */
export function chooseThemes(
  tx: Connection,
  { db, now, actor }: SignedInContext,
  { id, sessionKey, directive, heading, themes }: Stored,
): void {
  const last = lastChoice(tx, id);
  const isSame = last !== null && last.directive === directive && last.heading === heading;
  const choices: ChoiceOfFollowup[] = [];
  const hasMoved = last !== null && last.themes !== null && last.directive !== directive;
  if (hasMoved && lastChooser(tx, sessionKey, last.directive) === id) {
    choices.push({ ...last, themes: null });
  }
  const before = isSame ? (last.themes ?? null) : null;
  if (directive !== null && before?.join() !== themes?.join()) {
    choices.push({ followup: id, sessionKey, directive, heading, themes });
  }
  if (choices.length === 0) return;
  for (const choice of choices) appendChoice(tx, { now, actor: actor.id, carried: false }, choice);
  projectAnew(tx, sessionKey);
  signCheckpoint(tx, db.$client.name, now, actor.id);
}
