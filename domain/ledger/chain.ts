import { entryText, genesis, type LedgerEntry } from "./entry";
import { sha256 } from "./hash";

/** What can be wrong with a chain, at which entry. */
export type ChainFault = { seq: number; code: "entry_missing" | "previous_differs" | "hash_differs" };

/** A walk along the chain that is given one entry after the other, so that a long ledger need not be in memory. */
export function chainWalk(): {
  /** @param text the entry's text, which its hash covers */
  step(entry: Pick<LedgerEntry, "seq" | "previous" | "hash">, text: string): ChainFault | null;
  head(): { seq: number; hash: string };
} {
  let head = { seq: 0, hash: genesis };
  return {
    step(entry, text) {
      if (entry.seq !== head.seq + 1) return { seq: head.seq + 1, code: "entry_missing" };
      if (entry.previous !== head.hash) return { seq: entry.seq, code: "previous_differs" };
      if (sha256(text) !== entry.hash) return { seq: entry.seq, code: "hash_differs" };
      head = { seq: entry.seq, hash: entry.hash };
      return null;
    },
    head: () => head,
  };
}

/** The first fault of a whole chain, or null. */
export function firstChainFault(entries: Iterable<LedgerEntry>): ChainFault | null {
  const walk = chainWalk();
  for (const entry of entries) {
    const fault = walk.step(entry, entryText(entry));
    if (fault !== null) return fault;
  }
  return null;
}
