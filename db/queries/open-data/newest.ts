import "server-only";
import { max } from "drizzle-orm";
import type { Connection } from "../../client";
import { revisions } from "../../schema";

/** Moment of the newest publication or correction, ISO 8601; null before the first. */
export function newestPublication(db: Connection): string | null {
  return (
    db
      .select({ at: max(revisions.publishedAt) })
      .from(revisions)
      .get()?.at ?? null
  );
}
