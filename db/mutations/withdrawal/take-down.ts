import "server-only";
import { type StoredWithdrawal, withdrawnPayload } from "@/domain/ledger";
import { signCheckpoint } from "../../checkpoints";
import type { Connection } from "../../client";
import type { SignedInContext } from "../../context";
import { appendEntry } from "../../ledger";
import { removeProjection } from "../../projection/write";
import { withdrawals } from "../../schema";

/**
 * Takes a record's standing revision down: its rows leave the projection, and entry and withdrawal name each other.
 * A checkpoint follows, so that what was public at a moment can be told from then on.
 */
export function takeDown(
  tx: Connection,
  { actor, db, now }: SignedInContext,
  decided: Omit<StoredWithdrawal, "withdrawnAt" | "entry">,
): void {
  const withdrawal = { ...decided, withdrawnAt: now };
  const { seq } = appendEntry(tx, {
    at: now,
    actor: actor.id,
    action: "record.withdrawn",
    subject: withdrawal.sessionKey,
    payload: withdrawnPayload(withdrawal),
  });
  tx.insert(withdrawals)
    .values({ ...withdrawal, entry: seq })
    .run();
  removeProjection(tx, withdrawal.sessionKey);
  signCheckpoint(tx, db.$client.name, now, actor.id);
}
