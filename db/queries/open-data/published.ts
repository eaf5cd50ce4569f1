import "server-only";
import { and, eq } from "drizzle-orm";
import type { Published } from "@/domain/open-data";
import type { Database } from "../../client";
import { revisions } from "../../schema";
import { publishedAt } from "./records";
import { standing } from "./standing";

/** The sessions that are public now at one session's or one body's address, by address. */
export function publishedGroup(
  db: Database,
  grouping: "session" | "body",
  group: string,
): readonly Published[] {
  const wanted = {
    asOf: null,
    grouping,
    order: "asc",
    region: null,
    from: null,
    only: group,
    withdrawnToo: false,
    prefilter: null,
  } as const;
  return db.transaction(() =>
    [...standing(db, wanted)].map(({ key, revision }) => publishedAt(db, key, revision)),
  );
}

/** A session at one revision, whether it stands or not; null where there is no such revision. */
export function publishedRevision(db: Database, key: string, number: number): Published | null {
  const row = db
    .select({ number: revisions.number })
    .from(revisions)
    .where(and(eq(revisions.sessionKey, key), eq(revisions.number, number)))
    .get();
  return row === undefined ? null : publishedAt(db, key, row.number);
}
