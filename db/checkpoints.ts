import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { ledgerOrigin, signedCheckpoint, treeRoot, verifierKey } from "@/domain/ledger";
import { checkpointKey } from "./checkpoint-key";
import type { Connection, Database } from "./client";
import { appendEntry } from "./ledger";
import { treeReader } from "./ledger-tree";
import { checkpoints, ledger } from "./schema";

/** A day, in milliseconds: the longest that a ledger which grows goes without a checkpoint. */
const longest = 24 * 60 * 60 * 1000;

/**
 * Signs what the ledger's tree is now. Call it in the transaction that publishes: what the public reads is always
 * under a checkpoint. The first use of a key is an entry of the ledger itself.
 *
 * @param databaseFile path of the database, beside which the key lies
 * @param actor who made the ledger grow
 */
export function signCheckpoint(tx: Connection, databaseFile: string, now: string, actor: string): void {
  const first = tx.select({ hash: ledger.hash }).from(ledger).where(eq(ledger.seq, 1)).get();
  if (first === undefined) return;
  const origin = ledgerOrigin(first.hash);
  const key = checkpointKey(databaseFile);
  const verifier = verifierKey(origin, key);
  if (newest(tx)?.verifier !== verifier) {
    appendEntry(tx, { at: now, actor, action: "key.adopted", subject: verifier, payload: {} });
  }
  const size = ledgerSize(tx);
  const root = treeRoot(treeReader(tx), size);
  const note = signedCheckpoint({ origin, size, root, at: now }, key);
  tx.insert(checkpoints).values({ size, at: now, verifier, note }).run();
}

/** Signs if the ledger has grown since the newest checkpoint and that is a day old, or there is none. @returns whether it did */
export function signWhereDue(db: Database, now: string): boolean {
  return db.transaction(
    (tx) => {
      const last = newest(tx);
      const grown = ledgerSize(tx) > (last?.size ?? 0);
      if (!grown || (last !== undefined && Date.parse(now) - Date.parse(last.at) < longest)) return false;
      signCheckpoint(tx, db.$client.name, now, "server");
      return true;
    },
    { behavior: "immediate" },
  );
}

function newest(db: Connection) {
  return db
    .select({ size: checkpoints.size, at: checkpoints.at, verifier: checkpoints.verifier })
    .from(checkpoints)
    .orderBy(desc(checkpoints.id))
    .limit(1)
    .get();
}

function ledgerSize(db: Connection): number {
  return db.get<{ n: number }>(sql`select coalesce(max(seq), 0) as n from ledger`).n;
}
