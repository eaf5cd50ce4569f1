import "server-only";
import { asc, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { decidingProblem, type ProposalOutcome } from "@/domain/review";
import type { Connection } from "../client";
import type { Context, SignedInContext } from "../context";
import { permit } from "../guard";
import { isOn } from "../office-settings";
import { recordStanding } from "../record-standing";
import { accounts, withdrawalProposals } from "../schema";
import { namesOfSessions, type PublishedNames } from "./session-names";

/** A proposal to withdraw a record, as staff see it. Names are display names. */
export type ProposalView = {
  id: string;
  sessionKey: string;
  named: PublishedNames;
  number: number;
  reason: string;
  proposer: string;
  proposedAt: string;
  outcome: ProposalOutcome | null;
  answer: string | null;
  decider: string | null;
  decidedAt: string | null;
  /** Whether the reader may withdraw the record because of it, as far as the rules go; declining is another matter. */
  mayWithdraw: boolean;
};

const most = 200;

/** Proposals that wait, oldest first, or those decided, newest first. At most 200. @throws Refusal */
export function listProposals(ctx: Context, state: "waiting" | "decided"): ProposalView[] {
  permit(ctx, "withdrawal.read");
  const { outcome, proposedAt, decidedAt } = withdrawalProposals;
  return state === "waiting"
    ? viewsOf(ctx, isNull(outcome), asc(proposedAt))
    : viewsOf(ctx, isNotNull(outcome), desc(decidedAt));
}

/** @throws Refusal */
export function getProposal(ctx: Context, id: string): ProposalView | null {
  permit(ctx, "withdrawal.read");
  return viewsOf(ctx, eq(withdrawalProposals.id, id), asc(withdrawalProposals.id))[0] ?? null;
}

function viewsOf(ctx: SignedInContext, where: SQL, order: SQL): ProposalView[] {
  const rows = proposals(ctx.db, where, order);
  const names = namesOfSessions(
    ctx.db,
    rows.map(({ proposal }) => proposal.sessionKey),
  );
  const aloneAllowed = isOn(ctx.db, "publish_alone");
  return rows.flatMap(({ proposal, proposer, decider }) => {
    const named = names.get(proposal.sessionKey);
    const standing = recordStanding(ctx.db, proposal.sessionKey);
    if (named === undefined || standing === null) return [];
    const decision = { outcome: "withdrawn" as const, decider: ctx.actor.id, standing, aloneAllowed };
    const mayWithdraw = decidingProblem(proposal, decision) === null;
    return [{ ...proposal, named, proposer, decider, mayWithdraw }];
  });
}

function proposals(db: Connection, where: SQL, order: SQL) {
  const deciders = alias(accounts, "deciders");
  return db
    .select({
      proposal: withdrawalProposals,
      proposer: accounts.displayName,
      decider: deciders.displayName,
    })
    .from(withdrawalProposals)
    .innerJoin(accounts, eq(accounts.id, withdrawalProposals.proposer))
    .leftJoin(deciders, eq(deciders.id, withdrawalProposals.decider))
    .where(where)
    .orderBy(order)
    .limit(most)
    .all();
}
