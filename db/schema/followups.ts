import { sql } from "drizzle-orm";
import { blob, check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Theme } from "@/domain/directives";
import { followupStates } from "@/domain/followup";
import { accounts } from "./accounts";
import { oneOf } from "./one-of";

/**
 * What becomes of a directive. `directive` is its id within the session's record; publishing a revision ties it anew,
 * and leaves null where the directive is no longer found: staff see those. `heading` is the words at that time.
 */
export const followups = sqliteTable(
  "followups",
  {
    id: text("id").primaryKey(),
    sessionKey: text("session_key").notNull(),
    directive: text("directive"),
    heading: text("heading").notNull(),
    state: text("state", { enum: followupStates }).notNull(),
    addressee: text("addressee"),
    /** Day by which it is to be done, ISO. */
    deadline: text("deadline"),
    /** What people chose of the published list of themes; null: as the rules suggest. */
    themes: text("themes", { mode: "json" }).$type<Theme[]>(),
    beganBy: text("began_by")
      .notNull()
      .references(() => accounts.id),
    beganAt: text("began_at").notNull(),
    changedAt: text("changed_at").notNull(),
  },
  (table) => [
    check("followups_state", oneOf(table.state, followupStates)),
    uniqueIndex("followups_directive").on(table.sessionKey, table.directive),
    index("followups_by_state").on(table.state, table.beganAt),
  ],
);

/** Dated notes on a follow-up, never changed. `publishedAt` is set while everyone may read the note. */
export const followupNotes = sqliteTable(
  "followup_notes",
  {
    id: text("id").primaryKey(),
    followup: text("followup")
      .notNull()
      .references(() => followups.id),
    /** The day that it is about, ISO. */
    day: text("day").notNull(),
    text: text("text").notNull(),
    /** How far it is, by this note. */
    state: text("state", { enum: followupStates }).notNull(),
    link: text("link"),
    /** Address of a later record. */
    record: text("record"),
    file: text("file").references(() => followupFiles.sha256),
    fileName: text("file_name"),
    author: text("author")
      .notNull()
      .references(() => accounts.id),
    writtenAt: text("written_at").notNull(),
    publishedBy: text("published_by").references(() => accounts.id),
    publishedAt: text("published_at"),
  },
  (table) => [
    check("followup_notes_state", oneOf(table.state, followupStates)),
    check("followup_notes_published", sql`(${table.publishedBy} is null) = (${table.publishedAt} is null)`),
    index("followup_notes_by_followup").on(table.followup, table.day),
    index("followup_notes_public").on(table.publishedAt).where(sql`${table.publishedAt} is not null`),
  ],
);

/** Files that notes show as evidence, under their SHA-256. */
export const followupFiles = sqliteTable("followup_files", {
  sha256: text("sha256").primaryKey(),
  mediaType: text("media_type").notNull(),
  bytes: blob("bytes", { mode: "buffer" }).notNull(),
});
