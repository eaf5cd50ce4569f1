import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts";

/** A table as someone built it, under a name: what its address says, to be run again. For all who may export. */
export const savedTables = sqliteTable(
  "saved_tables",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** Key of a table, checked when it is read: which tables there are is the code’s, and may grow. */
    table: text("table_key").notNull(),
    /** The query of its address. */
    query: text("query").notNull(),
    savedBy: text("saved_by")
      .notNull()
      .references(() => accounts.id),
    savedAt: text("saved_at").notNull(),
  },
  (table) => [
    uniqueIndex("saved_tables_name").on(table.savedBy, table.name),
    index("saved_tables_by_time").on(table.savedAt),
  ],
);
