import { canonicalJson, identityOf, recordSchema, sessionKey } from "@/domain/record";
import type { LedgerEntry, LedgerPayload } from "./entry";
import { sha256 } from "./hash";

/** A stored revision with what was said of it when it was published. */
export type StoredRevision = {
  sessionKey: string;
  number: number;
  document: string;
  sha256: string;
  reason: string | null;
  recorder: string;
  reviewer: string;
  /** True where it was published without a second reader; then the reviewer is whoever published it. */
  alone: boolean;
  publishedAt: string;
};

export type RevisionFault =
  | "document_unreadable"
  | "document_not_canonical"
  | "hash_differs"
  | "identity_differs"
  | "entry_missing"
  | "entry_differs"
  | "number_missing";

/** The payload of a `record.published` entry: what the chain holds fast about a revision. */
export function publishedPayload(revision: StoredRevision): LedgerPayload {
  return {
    number: revision.number,
    sha256: revision.sha256,
    recorder: revision.recorder,
    reviewer: revision.reviewer,
    reason: revision.reason,
    // Said only where there was none, so that entries from before the exception existed stay as they are.
    ...(revision.alone ? { second_reader: false } : {}),
  };
}

/** What is wrong with one revision by itself and against its ledger entry, or null. */
export function revisionFault(
  revision: StoredRevision,
  entry: LedgerEntry | undefined,
): RevisionFault | null {
  if (sha256(revision.document) !== revision.sha256) return "hash_differs";
  let value: unknown;
  try {
    value = JSON.parse(revision.document);
  } catch {
    return "document_unreadable";
  }
  const record = recordSchema.safeParse(value);
  if (!record.success) return "document_unreadable";
  if (canonicalJson(record.data) !== revision.document) return "document_not_canonical";
  const identity = identityOf(record.data);
  if (identity === null || sessionKey(identity) !== revision.sessionKey) return "identity_differs";
  if (entry === undefined) return "entry_missing";
  const agrees =
    entry.action === "record.published" &&
    entry.subject === revision.sessionKey &&
    entry.actor === revision.reviewer &&
    entry.at === revision.publishedAt &&
    canonicalJson(entry.payload) === canonicalJson(publishedPayload(revision));
  return agrees ? null : "entry_differs";
}
