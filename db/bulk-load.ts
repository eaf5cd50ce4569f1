import "server-only";
import { publishedPayload, type StoredRevision, sha256 } from "@/domain/ledger";
import { canonicalJson, identityOf, type SessionRecord, sessionKey } from "@/domain/record";
import { signCheckpoint } from "./checkpoints";
import type { Database } from "./client";
import { appendEntry } from "./ledger";
import { preparedInserts } from "./projection/insert";
import { writeProjection } from "./projection/write";
import { pages, revisions } from "./schema";

/** Accounts under which records are loaded; they must differ, as in publishing. */
export type Loader = { recorder: string; reviewer: string };

/** The database holds pages that people took in: nothing is loaded beside them. */
export class HoldsRealRecords extends Error {}

/**
 * Publishes records without drafts and review, for measuring with many: revision, projection and ledger entry are the
 * same as in `publishRecord`. Only for generated records, in a database of their own. All in one transaction.
 *
 * @param now moment of publishing, ISO 8601
 * @throws HoldsRealRecords
 */
export function bulkLoad(
  db: Database,
  { recorder, reviewer }: Loader,
  now: string,
  records: Iterable<SessionRecord>,
): number {
  let loaded = 0;
  db.transaction(
    (tx) => {
      if (tx.select({ sha256: pages.sha256 }).from(pages).limit(1).get() !== undefined)
        throw new HoldsRealRecords();
      const insert = preparedInserts(db);
      for (const record of records) {
        const identity = identityOf(record);
        if (identity === null) throw new Error("a record without identity cannot be published");
        const document = canonicalJson(record);
        const key = sessionKey(identity);
        const revision: StoredRevision = {
          sessionKey: key,
          number: 1,
          document,
          sha256: sha256(document),
          reason: null,
          recorder,
          reviewer,
          alone: false,
          publishedAt: now,
        };
        tx.insert(revisions).values(revision).run();
        writeProjection(tx, revision, record, { insert, choices: [] });
        appendEntry(tx, {
          at: now,
          actor: reviewer,
          action: "record.published",
          subject: key,
          payload: publishedPayload(revision),
        });
        loaded += 1;
      }
      if (loaded > 0) signCheckpoint(tx, db.$client.name, now, reviewer);
    },
    { behavior: "immediate" },
  );
  return loaded;
}
