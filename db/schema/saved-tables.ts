import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { type TableKey, tableKeys } from "@/domain/tables";
import { accounts } from "./accounts";
import { oneOf } from "./one-of";

/** A table as someone built it, under a name: what its address says, to be run again. For all who may export. */
export const savedTables = sqliteTable(
  "saved_tables",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    table: text("table_key").$type<TableKey>().notNull(),
    /** The query of its address. */
    query: text("query").notNull(),
    savedBy: text("saved_by")
      .notNull()
      .references(() => accounts.id),
    savedAt: text("saved_at").notNull(),
  },
  (table) => [
    check("saved_tables_table", oneOf(table.table, tableKeys)),
    uniqueIndex("saved_tables_name").on(table.savedBy, table.name),
    index("saved_tables_by_time").on(table.savedAt),
  ],
);
