import "server-only";
import { asc } from "drizzle-orm";
import type { Connection } from "../../client";
import { sessions, speeches } from "../../schema";

/** A session to show by example: the first with a speech, or else the first; null before any publication. */
export function exampleSession(db: Connection): string | null {
  const spoken = db
    .select({ key: speeches.sessionKey })
    .from(speeches)
    .orderBy(asc(speeches.sessionKey))
    .limit(1)
    .get();
  const any = db.select({ key: sessions.key }).from(sessions).orderBy(asc(sessions.key)).limit(1).get();
  return spoken?.key ?? any?.key ?? null;
}
