import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  bodyKinds,
  levels,
  outcomes,
  resolutionCategories,
  sittingKinds,
  voteMethods,
} from "@/domain/record";
import { notNegative, oneOf } from "./one-of";

/*
 * The projection: what the latest revisions say, as tables that public pages read. Rows are written only by
 * publishing and can be dropped and rebuilt from `revisions`. Every row hangs from its session.
 */

export const regions = sqliteTable("regions", {
  code: text("code").primaryKey(),
  /** Name in the latest revision that names the region. */
  name: text("name").notNull(),
  level: text("level", { enum: levels }).notNull(),
});

export const bodies = sqliteTable(
  "bodies",
  {
    key: text("key").primaryKey(),
    kind: text("kind", { enum: bodyKinds }).notNull(),
    regionCode: text("region_code")
      .notNull()
      .references(() => regions.code),
  },
  (table) => [
    check("bodies_kind", oneOf(table.kind, bodyKinds)),
    index("bodies_by_region").on(table.regionCode),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    key: text("key").primaryKey(),
    bodyKey: text("body_key")
      .notNull()
      .references(() => bodies.key),
    /** The region's name at the time of the session. */
    regionName: text("region_name").notNull(),
    term: integer("term").notNull(),
    session: integer("session").notNull(),
    year: integer("year").notNull(),
    /** First and last known day, ISO; null where no day is known. */
    firstDay: text("first_day"),
    lastDay: text("last_day"),
    proposalsReceived: integer("proposals_received"),
    proposalsFiled: integer("proposals_filed"),
    revision: integer("revision").notNull(),
    sha256: text("sha256").notNull(),
    publishedAt: text("published_at").notNull(),
  },
  (table) => [
    uniqueIndex("sessions_numbers").on(table.bodyKey, table.term, table.session),
    index("sessions_by_year").on(table.year),
    // Newest first, as lists show them.
    index("sessions_newest").on(sql`${table.year} desc`, sql`${table.lastDay} desc`, table.key),
    index("sessions_by_publication").on(table.publishedAt, table.key),
    check("sessions_term", sql`${table.term} between 1 and 99`),
    check("sessions_session", sql`${table.session} between 1 and 99`),
  ],
);

export const sittings = sqliteTable(
  "sittings",
  {
    sessionKey: text("session_key")
      .notNull()
      .references(() => sessions.key, { onDelete: "cascade" }),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind", { enum: sittingKinds }),
    ordinal: integer("ordinal"),
    date: text("date"),
    inOffice: integer("in_office"),
    due: integer("due"),
    present: integer("present"),
    absent: integer("absent"),
    quorumClaim: text("quorum_claim"),
    /** Whether its attendance stands for the session in lists and comparisons: true for one sitting at most. */
    stands: integer("stands", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.id] }),
    check("sittings_kind", oneOf(table.kind, sittingKinds)),
    check("sittings_due", notNegative(table.due)),
    check("sittings_present", notNegative(table.present)),
    check("sittings_absent", notNegative(table.absent)),
    check("sittings_present_within_due", sql`${table.present} <= ${table.due}`),
    index("sittings_that_stand").on(table.sessionKey).where(sql`${table.stands} = 1`),
  ],
);

export const resolutions = sqliteTable(
  "resolutions",
  {
    sessionKey: text("session_key")
      .notNull()
      .references(() => sessions.key, { onDelete: "cascade" }),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    category: text("category", { enum: resolutionCategories }).notNull(),
    method: text("method", { enum: voteMethods }),
    votesFor: integer("votes_for"),
    votesAgainst: integer("votes_against"),
    votesAbstain: integer("votes_abstain"),
    votesNotVoting: integer("votes_not_voting"),
    outcome: text("outcome", { enum: outcomes }),
    sitting: text("sitting"),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.id] }),
    check("resolutions_category", oneOf(table.category, resolutionCategories)),
    check("resolutions_outcome", oneOf(table.outcome, outcomes)),
    index("resolutions_by_category").on(table.category),
    index("resolutions_with_votes").on(table.sessionKey).where(sql`${table.votesFor} is not null`),
  ],
);
