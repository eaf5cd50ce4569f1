import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { settings } from "@/domain/review";
import { accounts } from "./accounts";
import { oneOf } from "./one-of";

/** What admins have set; the ledger says when, by whom and why. What has no row is off. */
export const officeSettings = sqliteTable(
  "office_settings",
  {
    key: text("key", { enum: settings }).primaryKey(),
    isOn: integer("is_on", { mode: "boolean" }).notNull(),
    reason: text("reason").notNull(),
    changedBy: text("changed_by")
      .notNull()
      .references(() => accounts.id),
    changedAt: text("changed_at").notNull(),
  },
  (table) => [check("office_settings_key", oneOf(table.key, settings))],
);
