import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { roles } from "@/domain/access";
import { oneOf } from "./one-of";

/** People who sign in. `tokenVersion` rises when sign-ins must end: a token that carries an older one is refused. */
export const accounts = sqliteTable(
  "accounts",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull().unique(),
    displayName: text("display_name").notNull(),
    role: text("role", { enum: roles }).notNull(),
    passwordHash: text("password_hash").notNull(),
    tokenVersion: integer("token_version").notNull().default(1),
    suspendedAt: text("suspended_at"),
    createdAt: text("created_at").notNull(),
    /** By which its owner signs in through an organisation's provider, in small letters. */
    email: text("email").unique(),
  },
  (table) => [
    check("accounts_role", oneOf(table.role, roles)),
    check("accounts_name", sql`length(${table.name}) > 0`),
  ],
);

/** Failed sign-ins, for throttling by account and by address. Old rows are removed as new ones come. */
export const signInFailures = sqliteTable(
  "sign_in_failures",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    account: text("account").notNull(),
    address: text("address").notNull(),
    at: text("at").notNull(),
  },
  (table) => [
    index("sign_in_failures_account").on(table.account, table.at),
    index("sign_in_failures_address").on(table.address, table.at),
  ],
);
