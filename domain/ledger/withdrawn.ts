import { canonicalJson } from "@/domain/record";
import type { LedgerEntry, LedgerPayload } from "./entry";

/** A stored withdrawal: which revision of a record was taken down, why, by whom. `entry` is its ledger entry's number. */
export type StoredWithdrawal = {
  sessionKey: string;
  number: number;
  reason: string;
  proposer: string;
  decider: string;
  /** True where one person did both, because the office may do without a second reader. */
  alone: boolean;
  withdrawnAt: string;
  entry: number;
};

export type WithdrawalFault = "entry_missing" | "entry_differs";

/** The payload of a `record.withdrawn` entry: what the chain holds fast about a withdrawal. */
export function withdrawnPayload(withdrawal: Omit<StoredWithdrawal, "entry">): LedgerPayload {
  const { number, reason, proposer, alone } = withdrawal;
  return { number, reason, proposer, ...(alone ? { second_reader: false } : {}) };
}

/** What is wrong with a withdrawal against its ledger entry, or null. */
export function withdrawalFault(
  withdrawal: StoredWithdrawal,
  entry: LedgerEntry | undefined,
): WithdrawalFault | null {
  if (entry === undefined) return "entry_missing";
  const agrees =
    entry.seq === withdrawal.entry &&
    entry.action === "record.withdrawn" &&
    entry.subject === withdrawal.sessionKey &&
    entry.actor === withdrawal.decider &&
    entry.at === withdrawal.withdrawnAt &&
    canonicalJson(entry.payload) === canonicalJson(withdrawnPayload(withdrawal));
  return agrees ? null : "entry_differs";
}
