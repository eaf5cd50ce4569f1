import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { mistakeOutcomes } from "@/domain/mistakes";
import { accounts } from "./accounts";
import { drafts } from "./drafts";
import { oneOf } from "./one-of";

/**
 * What readers report as wrong. `text` and `evidence` are a stranger's words, for staff only; `contact` goes when the
 * report is closed. `answer` is for everyone who has the reference.
 */
export const mistakeReports = sqliteTable(
  "mistake_reports",
  {
    reference: text("reference").primaryKey(),
    sessionKey: text("session_key").notNull(),
    /** The revision that the reader had before them. */
    revision: integer("revision").notNull(),
    /** Path of the value in question, and the value as it was; null where the report is about none by itself. */
    path: text("path"),
    value: text("value"),
    text: text("text").notNull(),
    evidence: text("evidence"),
    contact: text("contact"),
    reportedAt: text("reported_at").notNull(),
    outcome: text("outcome", { enum: mistakeOutcomes }),
    answer: text("answer"),
    closedBy: text("closed_by").references(() => accounts.id),
    closedAt: text("closed_at"),
    /** The draft that corrects the record because of it. */
    correction: text("correction").references(() => drafts.id),
  },
  (table) => [
    check("mistake_reports_outcome", oneOf(table.outcome, mistakeOutcomes)),
    check(
      "mistake_reports_closed",
      sql`(${table.outcome} is null) = (${table.closedAt} is null) and (${table.closedBy} is null) = (${table.closedAt} is null)`,
    ),
    check("mistake_reports_contact", sql`${table.contact} is null or ${table.closedAt} is null`),
    check("mistake_reports_value", sql`(${table.path} is null) = (${table.value} is null)`),
    index("mistake_reports_by_time").on(table.closedAt, table.reportedAt),
  ],
);

/** What network addresses are mixed with on a day before they are hashed; deleted with the day. */
export const mistakeSalts = sqliteTable("mistake_salts", {
  day: text("day").primaryKey(),
  salt: text("salt").notNull(),
});

/** Reports of the last hours by hashed network address, for throttling alone: nothing leads to the report itself. */
export const mistakeSenders = sqliteTable(
  "mistake_senders",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    sender: text("sender").notNull(),
    at: text("at").notNull(),
  },
  (table) => [index("mistake_senders_by_time").on(table.at)],
);
