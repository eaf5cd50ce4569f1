import type { ErrorCode } from "@/domain/errors";

/** How a proposal to withdraw a record ends. */
export const proposalOutcomes = ["withdrawn", "declined"] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/** Longest reason or answer, in characters. */
export const longestReason = 1000;

/** A record's standing: its latest revision, and whether that one is withdrawn. */
export type Standing = { number: number; isWithdrawn: boolean };

/** What stands against proposing that a record be withdrawn, or null. `standing` null: nothing is published there. */
export function proposingProblem(standing: Standing | null, isWaiting: boolean): ErrorCode | null {
  if (standing === null) return "not_found";
  if (standing.isWithdrawn) return "already_withdrawn";
  return isWaiting ? "withdrawal_waits" : null;
}

/** A proposal as its decision looks at it. */
export type Proposal = { number: number; proposer: string; outcome: ProposalOutcome | null };

/**
 * What stands against deciding a proposal, or null. Whoever proposed it may take it back, that is decline it, but not
 * carry it out unless the office may do without a second reader. Once a newer revision stands, the proposal is about something else and can only be declined.
 */
export function decidingProblem(
  { number, proposer, outcome: decided }: Proposal,
  {
    outcome,
    decider,
    standing,
    aloneAllowed,
  }: { outcome: ProposalOutcome; decider: string; standing: Standing; aloneAllowed: boolean },
): ErrorCode | null {
  if (decided !== null) return "withdrawal_decided";
  if (outcome === "declined") return null;
  if (decider === proposer && !aloneAllowed) return "own_proposal";
  return standing.number === number && !standing.isWithdrawn ? null : "withdrawal_outdated";
}
