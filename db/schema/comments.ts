import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts";
import { drafts } from "./drafts";

/** A question about one value of a draft, until it is settled. `value` is what stood there when it was asked. */
export const commentThreads = sqliteTable(
  "comment_threads",
  {
    id: text("id").primaryKey(),
    draft: text("draft")
      .notNull()
      .references(() => drafts.id),
    path: text("path").notNull(),
    value: text("value"),
    opener: text("opener")
      .notNull()
      .references(() => accounts.id),
    openedAt: text("opened_at").notNull(),
    settledBy: text("settled_by").references(() => accounts.id),
    settledAt: text("settled_at"),
  },
  (table) => [
    check("comment_threads_settled", sql`(${table.settledBy} is null) = (${table.settledAt} is null)`),
    index("comment_threads_by_draft").on(table.draft),
  ],
);

/** What was written in a thread, oldest first. */
export const comments = sqliteTable(
  "comments",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    thread: text("thread")
      .notNull()
      .references(() => commentThreads.id),
    author: text("author")
      .notNull()
      .references(() => accounts.id),
    text: text("text").notNull(),
    at: text("at").notNull(),
  },
  (table) => [index("comments_by_thread").on(table.thread)],
);
