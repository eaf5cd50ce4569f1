import "server-only";
import { and, asc, eq, lte } from "drizzle-orm";
import type { Head, Published, RevisionState } from "@/domain/open-data";
import { identityOf, recordSchema } from "@/domain/record";
import type { Connection, Database } from "../../client";
import { revisions, withdrawals } from "../../schema";

/** Characters of documents whose records are kept in memory; a record takes several bytes for each. */
const most = 6_000_000;

type Kept = { published: Published; size: number };
const memories = new WeakMap<Database["$client"], Map<string, Kept>>();

/**
 * A session's record at a revision. Revisions never change, so that those read last are kept.
 *
 * @throws Error for a revision that is not there: whoever asks has its number from the database
 */
export function publishedAt(db: Database, key: string, number: number): Published {
  const memory = memories.get(db.$client) ?? new Map<string, Kept>();
  memories.set(db.$client, memory);
  const name = `${key}@${number}`;
  const kept = memory.get(name);
  if (kept !== undefined) {
    memory.delete(name);
    memory.set(name, kept);
    return kept.published;
  }
  const read = readPublished(db, key, number);
  memory.set(name, read);
  let size = [...memory.values()].reduce((sum, one) => sum + one.size, 0);
  for (const [oldest, one] of memory) {
    if (size <= most || oldest === name) break;
    memory.delete(oldest);
    size -= one.size;
  }
  return read.published;
}

function readPublished(db: Connection, key: string, number: number): Kept {
  const row = db
    .select({
      document: revisions.document,
      sha256: revisions.sha256,
      publishedAt: revisions.publishedAt,
    })
    .from(revisions)
    .where(and(eq(revisions.sessionKey, key), eq(revisions.number, number)))
    .get();
  if (row === undefined) throw new Error(`${key}@${number} is missing`);
  const record = recordSchema.parse(JSON.parse(row.document));
  const identity = identityOf(record);
  if (identity === null) throw new Error(`${key}@${number} has no identity`);
  const { document, ...head } = row;
  return { published: { key, revision: number, ...head, identity, record }, size: document.length };
}

/** All states of a session up to a moment, oldest first. @param head what session it is */
export function statesOf(db: Connection, head: Head, asOf: string | null): RevisionState[] {
  return db
    .select({
      revision: revisions.number,
      sha256: revisions.sha256,
      publishedAt: revisions.publishedAt,
      reason: revisions.reason,
      alone: revisions.alone,
      withdrawnAt: withdrawals.withdrawnAt,
      withdrawnReason: withdrawals.reason,
    })
    .from(revisions)
    .leftJoin(
      withdrawals,
      and(
        eq(withdrawals.sessionKey, revisions.sessionKey),
        eq(withdrawals.number, revisions.number),
        asOf === null ? undefined : lte(withdrawals.withdrawnAt, asOf),
      ),
    )
    .where(
      and(eq(revisions.sessionKey, head.key), asOf === null ? undefined : lte(revisions.publishedAt, asOf)),
    )
    .orderBy(asc(revisions.number))
    .all()
    .map(({ withdrawnAt, withdrawnReason, ...row }) => ({
      key: head.key,
      identity: head.identity,
      ...row,
      withdrawn:
        withdrawnAt === null || withdrawnReason === null
          ? null
          : { at: withdrawnAt, reason: withdrawnReason },
    }));
}
