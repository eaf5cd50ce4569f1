import "server-only";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { identityKey, type PersonAct } from "@/domain/people";
import type { Connection } from "../../client";
import type { Context, SignedInContext } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rewriteLinks } from "../../person-links";
import { personActs } from "../../schema";
import { loadPerson } from "./load-person";

const reason = z.string().trim().max(500);
const address = z.string().max(200);

/** Addresses as `141102-congress/某某`; the page of `into` stays, that of `from` leads there. */
export const MergePeopleInput = z.object({ from: address, into: address, reason });

/**
 * Says that two are the same person. Nothing is lost: the act can be undone, and the old address leads on.
 *
 * @throws Refusal `not_found`, `person_moved`, `reason_required`, `invalid_input`
 */
export function mergePeople(ctx: Context, input: z.input<typeof MergePeopleInput>): { act: number } {
  permit(ctx, "person.link");
  const given = parseInput(MergePeopleInput, input);
  requireReason(given.reason);
  return ctx.db.transaction(
    (tx) => {
      const [from, into] = [loadPerson(tx, given.from), loadPerson(tx, given.into)];
      if (identityKey(from) === identityKey(into)) throw new Refusal("invalid_input");
      return record(tx, ctx, { kind: "merge", from, into }, given.reason);
    },
    { behavior: "immediate" },
  );
}

export const KeepApartInput = z.object({ one: address, other: address, reason });

/**
 * Says that two of a name are different people, so that they are not suggested again.
 *
 * @throws Refusal `not_found`, `person_moved`, `reason_required`, `invalid_input`
 */
export function keepApart(ctx: Context, input: z.input<typeof KeepApartInput>): { act: number } {
  permit(ctx, "person.link");
  const given = parseInput(KeepApartInput, input);
  requireReason(given.reason);
  return ctx.db.transaction(
    (tx) => {
      const [one, other] = [loadPerson(tx, given.one), loadPerson(tx, given.other)];
      if (identityKey(one) === identityKey(other)) throw new Refusal("invalid_input");
      return record(tx, ctx, { kind: "apart", one, other }, given.reason);
    },
    { behavior: "immediate" },
  );
}

/** @throws Refusal `reason_required` */
export function requireReason(text: string): void {
  if (text.length < 2) throw new Refusal("reason_required", {}, [{ path: "reason", code: "required" }]);
}

const actions = {
  merge: "person.merged",
  split: "person.split",
  apart: "person.kept_apart",
  assign: "person.assigned",
} as const;

/** Keeps an act, writes what all acts come to, and enters it in the ledger. */
export function record(tx: Connection, ctx: SignedInContext, act: PersonAct, why: string): { act: number } {
  const { id } = tx
    .insert(personActs)
    .values({ act, reason: why, by: ctx.actor.id, at: ctx.now })
    .returning({ id: personActs.id })
    .get();
  rewriteLinks(tx);
  appendEntry(tx, {
    ...{ at: ctx.now, actor: ctx.actor.id, action: actions[act.kind], subject: subjectOf(act) },
    payload: factsOf(act, why),
  });
  return { act: id };
}

function subjectOf(act: PersonAct): string {
  if (act.kind === "merge") return identityKey(act.into);
  if (act.kind === "apart") return identityKey(act.one);
  return identityKey(act.kind === "split" ? act.of : act);
}

function factsOf(act: PersonAct, why: string) {
  if (act.kind === "merge") return { other: identityKey(act.from), reason: why };
  if (act.kind === "apart") return { other: identityKey(act.other), reason: why };
  if (act.kind === "assign") return { session: act.session, reason: why };
  const made = identityKey({ ...act.of, number: act.number });
  return { other: made, count: act.sessions.length, reason: why };
}
