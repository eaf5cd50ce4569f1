import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PersonAct } from "@/domain/people";
import { accounts } from "./accounts";

/*
 * Who is who. The acts are kept for good; the other two tables hold what they come to and are written anew with each.
 * Nothing here refers to the projection, which can be rebuilt under it.
 */

/** What was decided about people: merged, split, known to be different. An undone act stays, and counts for nothing. */
export const personActs = sqliteTable("person_acts", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  act: text("act", { mode: "json" }).$type<PersonAct>().notNull(),
  /** Why, in the person's words; for staff. */
  reason: text("reason").notNull(),
  by: text("by_account")
    .notNull()
    .references(() => accounts.id),
  at: text("at").notNull(),
  undoneBy: text("undone_by").references(() => accounts.id),
  undoneAt: text("undone_at"),
});

/** Identities that are not simply a name in a body: merged into another, or split off under a number. */
export const personIdentities = sqliteTable(
  "person_identities",
  {
    bodyKey: text("body_key").notNull(),
    name: text("name").notNull(),
    number: integer("number").notNull(),
    /** Who they are, all merges followed; null where they stand for themselves. */
    rootBody: text("root_body"),
    rootName: text("root_name"),
    rootNumber: integer("root_number"),
  },
  (table) => [
    primaryKey({ columns: [table.bodyKey, table.name, table.number] }),
    index("person_identities_by_root").on(table.rootBody, table.rootName, table.rootNumber),
    check("person_identities_number", sql`${table.number} > 0`),
  ],
);

/** Which number a name has in a session's record, where it is not 1. */
export const personMentions = sqliteTable(
  "person_mentions",
  {
    sessionKey: text("session_key").notNull(),
    name: text("name").notNull(),
    bodyKey: text("body_key").notNull(),
    number: integer("number").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.name] }),
    index("person_mentions_by_name").on(table.bodyKey, table.name),
  ],
);
