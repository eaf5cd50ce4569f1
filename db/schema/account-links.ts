import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { linkKinds } from "@/domain/access";
import { accounts } from "./accounts";
import { oneOf } from "./one-of";

/** One-time links by which people set their password. Only the link's hash is kept; a used or replaced one is gone. */
export const accountLinks = sqliteTable(
  "account_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    account: text("account")
      .notNull()
      .references(() => accounts.id),
    kind: text("kind", { enum: linkKinds }).notNull(),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (table) => [
    check("account_links_kind", oneOf(table.kind, linkKinds)),
    index("account_links_account").on(table.account),
  ],
);
