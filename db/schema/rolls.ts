import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bodyKinds, levels, sittingKinds } from "@/domain/record";
import { marks, markWays } from "@/domain/roll";
import { accounts } from "./accounts";
import { notNegative, oneOf } from "./one-of";

/*
 * Rosters and roll calls. Names here are for staff and auditors; of a closed roll the public sees totals, and names only
 * once an admin has published it. Nothing here refers to the projection: an office may call rolls before its first
 * record is published.
 */

const byAccount = (name: string) => text(name).references(() => accounts.id);

/** Members of one body in one term. */
export const rosters = sqliteTable(
  "rosters",
  {
    id: text("id").primaryKey(),
    bodyKey: text("body_key").notNull(),
    kind: text("kind", { enum: bodyKinds }).notNull(),
    level: text("level", { enum: levels }).notNull(),
    regionCode: text("region_code").notNull(),
    regionName: text("region_name").notNull(),
    term: integer("term").notNull(),
    createdBy: byAccount("created_by").notNull(),
    createdAt: text("created_at").notNull(),
    /** When an import last changed it. */
    updatedAt: text("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("rosters_of_term").on(table.bodyKey, table.term),
    check("rosters_kind", oneOf(table.kind, bodyKinds)),
    check("rosters_term", sql`${table.term} between 1 and 99`),
  ],
);

/** A member by the number that the roster gives; one who left stays, so that closed rolls and later files still fit. */
export const rosterMembers = sqliteTable(
  "roster_members",
  {
    id: text("id").primaryKey(),
    roster: text("roster")
      .notNull()
      .references(() => rosters.id),
    /** Place in the file last imported. */
    position: integer("position").notNull(),
    number: text("number").notNull(),
    name: text("name").notNull(),
    /** Delegation (代表团) or sector (界别). */
    group: text("grp"),
    /** What the code on the card says, where it is not the number. */
    card: text("card"),
    notes: text("notes"),
    isMember: integer("is_member", { mode: "boolean" }).notNull().default(true),
  },
  (table) => [uniqueIndex("roster_members_number").on(table.roster, table.number)],
);

/** A table as it was uploaded, kept until it is imported or a day has passed. */
export const rosterUploads = sqliteTable("roster_uploads", {
  id: text("id").primaryKey(),
  roster: text("roster")
    .notNull()
    .references(() => rosters.id),
  fileName: text("file_name").notNull(),
  sheet: text("sheet"),
  rows: text("rows", { mode: "json" }).$type<string[][]>().notNull(),
  by: byAccount("by_account").notNull(),
  at: text("at").notNull(),
});

/**
 * A roll called at one sitting. While it is open its members are those of the roster; closing freezes them with their
 * marks in `roll_lines`, and the counts here.
 */
export const rolls = sqliteTable(
  "rolls",
  {
    id: text("id").primaryKey(),
    roster: text("roster")
      .notNull()
      .references(() => rosters.id),
    /** Address of the session, whether a record of it is published or not. */
    sessionKey: text("session_key").notNull(),
    session: integer("session").notNull(),
    /** Counts the rolls of the session, from 1: its address once it is published. */
    number: integer("number").notNull(),
    sitting: text("sitting", { enum: sittingKinds }).notNull(),
    ordinal: integer("ordinal"),
    date: text("date").notNull(),
    openedBy: byAccount("opened_by").notNull(),
    openedAt: text("opened_at").notNull(),
    closedBy: byAccount("closed_by"),
    closedAt: text("closed_at"),
    due: integer("due"),
    present: integer("present"),
    late: integer("late"),
    onLeave: integer("on_leave"),
    absent: integer("absent"),
    /** SHA-256 of the frozen lines; the ledger's entry about closing has it too. */
    sha256: text("sha256"),
    publishedBy: byAccount("published_by"),
    publishedAt: text("published_at"),
  },
  (table) => [
    uniqueIndex("rolls_of_session").on(table.sessionKey, table.number),
    index("rolls_of_roster").on(table.roster),
    check("rolls_sitting", oneOf(table.sitting, sittingKinds)),
    check("rolls_due", notNegative(table.due)),
    check("rolls_sum", sql`${table.present} + ${table.onLeave} + ${table.absent} = ${table.due}`),
    check("rolls_late", sql`${table.late} <= ${table.present}`),
    check(
      "rolls_closed_before_published",
      sql`${table.publishedAt} is null or ${table.closedAt} is not null`,
    ),
  ],
);

/** Every mark as it was made; only added to. What stands follows from them (`foldMarks`). */
export const rollEvents = sqliteTable(
  "roll_events",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    roll: text("roll")
      .notNull()
      .references(() => rolls.id),
    /** Given by the device that made it, so that the same mark sent twice counts once. */
    key: text("key").notNull(),
    member: text("member")
      .notNull()
      .references(() => rosterMembers.id),
    mark: text("mark", { enum: marks }),
    reason: text("reason"),
    way: text("way", { enum: markWays }).notNull(),
    by: byAccount("by_account").notNull(),
    /** When it was made, by the server's clock; it may have come in later. */
    at: text("at").notNull(),
    receivedAt: text("received_at").notNull(),
  },
  (table) => [
    uniqueIndex("roll_events_once").on(table.roll, table.key),
    index("roll_events_in_order").on(table.roll, table.seq),
    check("roll_events_mark", oneOf(table.mark, marks)),
    check("roll_events_way", oneOf(table.way, markWays)),
  ],
);

/** A closed roll's members as they were then, with their marks. */
export const rollLines = sqliteTable(
  "roll_lines",
  {
    roll: text("roll")
      .notNull()
      .references(() => rolls.id),
    position: integer("position").notNull(),
    number: text("number").notNull(),
    name: text("name").notNull(),
    group: text("grp"),
    mark: text("mark", { enum: marks }).notNull(),
    reason: text("reason"),
    /** When the mark was made; null for those counted as absent at the end because nobody had marked them. */
    at: text("at"),
  },
  (table) => [
    primaryKey({ columns: [table.roll, table.position] }),
    check("roll_lines_mark", oneOf(table.mark, marks)),
  ],
);
