import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { roles } from "@/domain/access";
import { accounts } from "./accounts";
import { oneOf } from "./one-of";

/** One-time codes of an account: being set up until `confirmedAt`. The secret is sealed, see `db/sealed.ts`. */
export const secondFactors = sqliteTable("second_factors", {
  account: text("account")
    .primaryKey()
    .references(() => accounts.id),
  secret: text("secret").notNull(),
  createdAt: text("created_at").notNull(),
  confirmedAt: text("confirmed_at"),
  /** The period of 30 s of the last code used: neither that code nor an earlier one is taken again. */
  lastPeriod: integer("last_period").notNull().default(0),
});

/** Recovery codes not used yet, as hashes. A used one is gone. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    hash: text("hash").primaryKey(),
    account: text("account")
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [index("recovery_codes_account").on(table.account)],
);

/** Sign-ins between their first step and the code. Only the hash of what the browser holds is kept. */
export const pendingSignIns = sqliteTable("pending_sign_ins", {
  tokenHash: text("token_hash").primaryKey(),
  account: text("account")
    .notNull()
    .references(() => accounts.id),
  /** The account's at the first step: what ends its sign-ins ends this too. */
  tokenVersion: integer("token_version").notNull(),
  expiresAt: text("expires_at").notNull(),
});

/** Roles whose accounts must use one-time codes. */
export const rolesWithCodes = sqliteTable(
  "roles_with_codes",
  { role: text("role", { enum: roles }).primaryKey(), since: text("since").notNull() },
  (table) => [check("roles_with_codes_role", oneOf(table.role, roles))],
);
