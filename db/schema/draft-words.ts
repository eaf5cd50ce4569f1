import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { drafts } from "./drafts";

/** Under which number the desk's index has the words of a draft, kept in the transaction that writes its document. */
export const draftWords = sqliteTable("draft_words", {
  number: integer("number").primaryKey(),
  draft: text("draft")
    .notNull()
    .unique()
    .references(() => drafts.id),
  /** Which form of words this is, `wordsForm` in domain/search: older ones are made again. */
  form: integer("form").notNull(),
});
