import "server-only";
import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Connection } from "./client";
import { accounts, comments, commentThreads } from "./schema";

/** A thread of comments on one value of a draft. Names are display names. */
export type ThreadView = {
  id: string;
  path: string;
  /** What stood there when it was asked; null for nothing. */
  value: string | null;
  opener: string;
  settled: { by: string; at: string } | null;
  comments: { id: number; author: string; text: string; at: string }[];
};

/** All threads on a draft, in the order in which they were opened. Who may see them has been asked. */
export function threadsOf(db: Connection, draft: string): ThreadView[] {
  const said = db
    .select({ comment: comments, author: accounts.displayName })
    .from(comments)
    .innerJoin(accounts, eq(accounts.id, comments.author))
    .innerJoin(commentThreads, eq(commentThreads.id, comments.thread))
    .where(eq(commentThreads.draft, draft))
    .orderBy(asc(comments.id))
    .all();
  const settlers = alias(accounts, "settlers");
  return db
    .select({ thread: commentThreads, settler: settlers.displayName })
    .from(commentThreads)
    .leftJoin(settlers, eq(settlers.id, commentThreads.settledBy))
    .where(eq(commentThreads.draft, draft))
    .orderBy(asc(commentThreads.openedAt), asc(commentThreads.id))
    .all()
    .map(({ thread: { id, path, value, opener, settledAt }, settler }) => ({
      id,
      path,
      value,
      opener,
      settled: settler === null || settledAt === null ? null : { by: settler, at: settledAt },
      comments: said
        .filter(({ comment }) => comment.thread === id)
        .map(({ comment, author }) => ({ id: comment.id, author, text: comment.text, at: comment.at })),
    }));
}

/** How many threads on a draft are not settled. */
export function openThreads(db: Connection, draft: string): number {
  return openThreadsOf(db, [draft]).get(draft) ?? 0;
}

/** The same for several drafts; those without any are left out. */
export function openThreadsOf(db: Connection, drafts: readonly string[]): Map<string, number> {
  const rows = db
    .select({ draft: commentThreads.draft, open: count() })
    .from(commentThreads)
    .where(and(inArray(commentThreads.draft, [...drafts]), isNull(commentThreads.settledAt)))
    .groupBy(commentThreads.draft)
    .all();
  return new Map(rows.map(({ draft, open }) => [draft, open]));
}
