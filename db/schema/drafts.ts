import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { SessionRecord } from "@/domain/record";
import { accounts } from "./accounts";
import { oneOf } from "./one-of";

/** A session that was there already when a page about it came: `draft` where it was a draft, else it was published. */
export type LinkedSession = { id: string; draft: string | null };

/** A page as received: its text under its SHA-256, immutable. For staff and auditors; the public reads quotes, or `sources`. */
export const pages = sqliteTable("pages", {
  sha256: text("sha256").primaryKey(),
  text: text("text").notNull(),
  fileName: text("file_name"),
  /** Ids of the drafts that were made from it. */
  drafts: text("drafts", { mode: "json" }).$type<string[]>().notNull(),
  /** Sessions on it that had a draft or a record already, and got no second one. */
  linked: text("linked", { mode: "json" }).$type<LinkedSession[]>().notNull().default([]),
  receivedBy: text("received_by")
    .notNull()
    .references(() => accounts.id),
  receivedAt: text("received_at").notNull(),
});

export const draftStates = ["open", "in_review", "returned", "published", "discarded"] as const;
export type DraftState = (typeof draftStates)[number];

/**
 * Work in progress: one document, never readable by the public. `version` rises with each save and refuses a save
 * that was made from an older one. `baseRevision` and `baseKey` are set where the draft corrects a published record.
 */
export const drafts = sqliteTable(
  "drafts",
  {
    id: text("id").primaryKey(),
    state: text("state", { enum: draftStates }).notNull(),
    version: integer("version").notNull(),
    document: text("document", { mode: "json" }).$type<SessionRecord>().notNull(),
    /** Session key as soon as it is known; lists and the search for doubles use it. */
    sessionKey: text("session_key"),
    baseRevision: integer("base_revision"),
    /** Address of the record that it corrects; a correction may not change it. */
    baseKey: text("base_key"),
    /** JSON array of [start, end) offsets: the article of the page from which this draft was read. */
    articleSpans: text("article_spans", { mode: "json" }).$type<[number, number][]>(),
    /** Why a published record is corrected; the public reads it. */
    reason: text("reason"),
    recorder: text("recorder")
      .notNull()
      .references(() => accounts.id),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
    submittedAt: text("submitted_at"),
  },
  (table) => [
    check("drafts_state", oneOf(table.state, draftStates)),
    check("drafts_version", sql`${table.version} > 0`),
    check("drafts_document", sql`json_valid(${table.document})`),
    index("drafts_by_state").on(table.state, table.updatedAt),
    index("drafts_by_session").on(table.sessionKey),
  ],
);

/** Everyone who has changed a draft's content. None of them may review it. */
export const draftEditors = sqliteTable(
  "draft_editors",
  {
    draft: text("draft")
      .notNull()
      .references(() => drafts.id),
    account: text("account")
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [index("draft_editors_by_draft").on(table.draft)],
);

/** What a reviewer wrote when returning a draft. */
export const reviewNotes = sqliteTable(
  "review_notes",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    draft: text("draft")
      .notNull()
      .references(() => drafts.id),
    author: text("author")
      .notNull()
      .references(() => accounts.id),
    text: text("text").notNull(),
    at: text("at").notNull(),
  },
  (table) => [index("review_notes_by_draft").on(table.draft)],
);
