import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { proposalOutcomes } from "@/domain/review";
import { accounts } from "./accounts";
import { oneOf } from "./one-of";

/** That a published record should be withdrawn: said by one person, decided by another. One waits a session at most. */
export const withdrawalProposals = sqliteTable(
  "withdrawal_proposals",
  {
    id: text("id").primaryKey(),
    sessionKey: text("session_key").notNull(),
    /** The revision that stood when it was proposed. */
    number: integer("number").notNull(),
    /** The public reads it once the record is withdrawn. */
    reason: text("reason").notNull(),
    proposer: text("proposer")
      .notNull()
      .references(() => accounts.id),
    proposedAt: text("proposed_at").notNull(),
    outcome: text("outcome", { enum: proposalOutcomes }),
    /** Why it was declined, for staff. */
    answer: text("answer"),
    decider: text("decider").references(() => accounts.id),
    decidedAt: text("decided_at"),
  },
  (table) => [
    check("withdrawal_proposals_outcome", oneOf(table.outcome, proposalOutcomes)),
    check("withdrawal_proposals_decided", sql`(${table.outcome} is null) = (${table.decidedAt} is null)`),
    uniqueIndex("withdrawal_proposals_open").on(table.sessionKey).where(sql`${table.outcome} is null`),
    index("withdrawal_proposals_by_time").on(table.decidedAt, table.proposedAt),
  ],
);

/**
 * Revisions that were taken down, each once. A record is withdrawn as long as its latest revision stands here; a later
 * revision brings it back. Triggers refuse UPDATE and DELETE; the ledger's entry says the same.
 */
export const withdrawals = sqliteTable(
  "withdrawals",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    sessionKey: text("session_key").notNull(),
    number: integer("number").notNull(),
    reason: text("reason").notNull(),
    proposer: text("proposer").notNull(),
    decider: text("decider").notNull(),
    alone: integer("alone", { mode: "boolean" }).notNull().default(false),
    withdrawnAt: text("withdrawn_at").notNull(),
    entry: integer("entry").notNull(),
  },
  (table) => [
    uniqueIndex("withdrawals_revision").on(table.sessionKey, table.number),
    check("withdrawals_second_reader", sql`${table.alone} = 1 or ${table.proposer} <> ${table.decider}`),
  ],
);
