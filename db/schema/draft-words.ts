import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { drafts } from "./drafts";

/** Words of a draft as the desk searches them, kept in the transaction that writes its document: reading thousands of documents takes seconds. */
export const draftWords = sqliteTable("draft_words", {
  draft: text("draft")
    .primaryKey()
    .references(() => drafts.id),
  /** Which form of words this is, `wordsForm` in domain/search: older ones are made again. */
  form: integer("form").notNull(),
  /** Folded, a line an item. */
  own: text("own").notNull(),
  /** Other spellings of the same, folded. */
  spellings: text("spellings").notNull(),
});
