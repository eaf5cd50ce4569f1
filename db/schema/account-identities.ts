import { primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts";

/** Who an account is at an OpenID Connect provider: `subject` never changes there, as an address may. */
export const accountIdentities = sqliteTable(
  "account_identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    account: text("account")
      .notNull()
      .references(() => accounts.id),
    linkedAt: text("linked_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    unique("account_identities_of_account").on(table.account, table.issuer),
  ],
);
