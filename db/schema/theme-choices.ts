import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Theme } from "@/domain/directives";

/**
 * What people chose as themes of directives, one row a choice: of a directive the newest stands, while its heading is the
 * one here. Triggers refuse UPDATE and DELETE; the ledger's entry says the same.
 */
export const themeChoices = sqliteTable(
  "theme_choices",
  {
    /** Its entry in the ledger, which says who. */
    entry: integer("entry").primaryKey(),
    followup: text("followup").notNull(),
    sessionKey: text("session_key").notNull(),
    directive: text("directive").notNull(),
    heading: text("heading").notNull(),
    /** Null: left to the rules again. */
    themes: text("themes", { mode: "json" }).$type<Theme[]>(),
    chosenAt: text("chosen_at").notNull(),
  },
  (table) => [
    index("theme_choices_by_session").on(table.sessionKey, table.entry),
    index("theme_choices_by_followup").on(table.followup, table.entry),
  ],
);
