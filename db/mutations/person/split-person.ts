import "server-only";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { identityKey, type PersonIdentity } from "@/domain/people";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { keptActs, partsOf } from "../../person-links";
import { record, requireReason } from "./link-people";
import { loadPerson, sessionsOf } from "./load-person";

/** `sessions` are those, all of one body, whose records mean somebody else by the name. */
export const SplitPersonInput = z.object({
  person: z.string().max(200),
  sessions: z.array(z.string().max(60)).min(1).max(200),
  reason: z.string().trim().max(500),
});

/**
 * Says that what some sessions' records say of a name is of another person, who gets a page under a number that was never
 * used. Nothing is lost: the act can be undone.
 *
 * @throws Refusal `not_found`, `person_moved`, `reason_required`, `person_whole` where nothing would be left
 * @returns the new person's identity
 */
export function splitPerson(
  ctx: Context,
  input: z.input<typeof SplitPersonInput>,
): PersonIdentity & { act: number } {
  permit(ctx, "person.link");
  const { person, sessions, reason } = parseInput(SplitPersonInput, input);
  requireReason(reason);
  return ctx.db.transaction(
    (tx) => {
      const parts = partsOf(tx, loadPerson(tx, person));
      const of = parts.find((part) => sessions.every((session) => sessionsOf(tx, part).includes(session)));
      if (of === undefined) throw new Refusal("person_one_body");
      if (new Set(sessions).size >= sessionsOf(tx, of).length) throw new Refusal("person_whole");
      const used = keptActs(tx).flatMap(({ act }) =>
        act.kind === "split" && identityKey({ ...act.of, number: 1 }) === identityKey({ ...of, number: 1 })
          ? [act.number]
          : [],
      );
      const number = Math.max(1, ...used) + 1;
      const { act } = record(
        tx,
        ctx,
        { kind: "split", of, number, sessions: [...new Set(sessions)] },
        reason,
      );
      return { ...of, number, act };
    },
    { behavior: "immediate" },
  );
}
