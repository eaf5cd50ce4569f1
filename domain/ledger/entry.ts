import { z } from "zod";
import { canonicalJson } from "@/domain/record";
import { ledgerActions } from "./actions";
import { sha256 } from "./hash";

/** What the first entry names as the hash before it. */
export const genesis = "0".repeat(64);

const payloadValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One entry of the ledger. `at` is ISO 8601 in UTC; `payload` holds flat facts, never a draft's content. */
export const ledgerEntrySchema = z.strictObject({
  seq: z.int().min(1),
  at: z.string(),
  actor: z.string(),
  action: z.enum(ledgerActions),
  subject: z.string(),
  payload: z.record(z.string(), payloadValue),
  previous: z.string(),
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type LedgerPayload = LedgerEntry["payload"];

/** The entry's canonical JSON without its hash: what the chain hashes, and the leaf of the tree. */
export function entryText(entry: Omit<LedgerEntry, "hash">): string {
  return entryTextOf(entry, canonicalJson(entry.payload));
}

/**
 * The same, from the canonical JSON of its payload, as the database keeps it. Members stand in the order of RFC 8785.
 * A payload of any other spelling gives another text, and so another hash.
 */
export function entryTextOf(entry: Omit<LedgerEntry, "hash" | "payload">, payload: string): string {
  const { seq, at, actor, action, subject, previous } = entry;
  return (
    `{"action":${canonicalJson(action)},"actor":${canonicalJson(actor)},"at":${canonicalJson(at)},"payload":${payload},` +
    `"previous":${canonicalJson(previous)},"seq":${canonicalJson(seq)},"subject":${canonicalJson(subject)}}`
  );
}

/** SHA-256 of the entry's text; `previous` is inside, which makes the chain. */
export function entryHash(entry: Omit<LedgerEntry, "hash">): string {
  return sha256(entryText(entry));
}

/** The entry that follows `last` (null: the first). */
export function nextEntry(
  last: Pick<LedgerEntry, "seq" | "hash"> | null,
  act: Pick<LedgerEntry, "at" | "actor" | "action" | "subject" | "payload">,
): LedgerEntry {
  const entry = { ...act, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? genesis };
  return { ...entry, hash: entryHash(entry) };
}
