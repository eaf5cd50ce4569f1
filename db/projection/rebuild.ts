import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { recordSchema } from "@/domain/record";
import type { Connection, Database } from "../client";
import { revisions } from "../schema";
import { everyChoice } from "../theme-choices";
import { preparedInserts } from "./insert";
import { clearProjection, writeProjection } from "./write";

/** Drops the projection and makes it anew from the revisions that stand. Nothing else changes. */
export function rebuildProjection(db: Database): void {
  db.transaction(
    (tx) => {
      clearProjection(tx);
      const insert = preparedInserts(db);
      const chosen = everyChoice(tx);
      for (const revision of standingRevisions(tx)) {
        const choices = chosen.get(revision.sessionKey) ?? [];
        writeProjection(tx, revision, recordOf(revision), { insert, choices });
      }
      markRebuilt(tx);
    },
    { behavior: "immediate" },
  );
}

/** Writes one session anew, where people chose other themes; nothing where its record does not stand. */
export function projectAnew(tx: Connection, sessionKey: string): void {
  const [revision] = standingRevisions(tx, eq(revisions.sessionKey, sessionKey));
  if (revision !== undefined) writeProjection(tx, revision, recordOf(revision));
}

const recordOf = ({ document }: { document: string }) => recordSchema.parse(JSON.parse(document));

/** Counts in the file itself, where a running server sees that what it holds in memory rests on other rows now. */
function markRebuilt(tx: Connection): void {
  const { user_version } = z.object({ user_version: z.int() }).parse(tx.get(sql`pragma user_version`));
  tx.run(sql.raw(`pragma user_version = ${(user_version + 1) % 2 ** 31}`));
}

/** The revisions that stand: the latest of each session that is not withdrawn, by session key. @param of which; all */
export function standingRevisions(db: Connection, of?: SQL) {
  return db
    .select({
      sessionKey: revisions.sessionKey,
      number: revisions.number,
      sha256: revisions.sha256,
      publishedAt: revisions.publishedAt,
      document: revisions.document,
    })
    .from(revisions)
    .where(
      and(
        of,
        sql`${revisions.number} = (select max(r.number) from revisions r where r.session_key = ${revisions.sessionKey})
        and not exists (select 1 from withdrawals w
          where w.session_key = ${revisions.sessionKey} and w.number = ${revisions.number})`,
      ),
    )
    .orderBy(asc(revisions.sessionKey))
    .all();
}
