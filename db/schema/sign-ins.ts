import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts";

/**
 * Each sign-in, for its owner to see and end: an ended one is refused at the next request. The address is kept
 * shortened, the browser as its family only.
 */
export const signIns = sqliteTable(
  "sign_ins",
  {
    id: text("id").primaryKey(),
    account: text("account")
      .notNull()
      .references(() => accounts.id),
    startedAt: text("started_at").notNull(),
    /** Kept to within five minutes. */
    seenAt: text("seen_at").notNull(),
    endedAt: text("ended_at"),
    address: text("address").notNull(),
    browser: text("browser").notNull(),
    system: text("system").notNull(),
  },
  (table) => [index("sign_ins_account").on(table.account, table.seenAt)],
);
