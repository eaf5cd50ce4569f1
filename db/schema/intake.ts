import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import type { GivenSource } from "@/domain/intake";
import { batchOrigins, itemStates } from "@/domain/intake/queue";
import { accounts } from "./accounts";
import { pages } from "./drafts";
import { notNegative, oneOf } from "./one-of";

/** Files that came together, with what is known of them all as sources. */
export const intakeBatches = sqliteTable(
  "intake_batches",
  {
    id: text("id").primaryKey(),
    origin: text("origin", { enum: batchOrigins }).notNull(),
    /** The folder that a command read, to go on with it; null for the desk's. */
    folder: text("folder"),
    source: text("source", { mode: "json" }).$type<GivenSource>().notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => accounts.id),
    createdAt: text("created_at").notNull(),
  },
  (table) => [
    check("intake_batches_origin", oneOf(table.origin, batchOrigins)),
    check("intake_batches_source", sql`json_valid(${table.source})`),
    index("intake_batches_by_time").on(table.createdAt),
  ],
);

/**
 * A file of a batch and how far it is. While it waits, its bytes lie in the data folder under its id; here is only
 * what the queue needs, and in the end which page it says. Work in progress, so rows may go.
 */
export const intakeItems = sqliteTable(
  "intake_items",
  {
    id: text("id").primaryKey(),
    batch: text("batch")
      .notNull()
      .references(() => intakeBatches.id),
    /** Order within the batch, from 1. */
    number: integer("number").notNull(),
    name: text("name").notNull(),
    /** Size: as announced, and from its arrival on as counted. */
    bytes: integer("bytes").notNull(),
    /** SHA-256 of the file; null until it has been read to its end. */
    sha256: text("sha256"),
    state: text("state", { enum: itemStates }).notNull(),
    /** How often reading it was begun. */
    attempts: integer("attempts").notNull().default(0),
    /** Why it failed, with the facts that the message names. */
    code: text("code").$type<ErrorCode>(),
    details: text("details", { mode: "json" }).$type<RefusalDetails>(),
    /** The page that it says, once it is done. */
    page: text("page").references(() => pages.sha256),
    /** Whether that page had been received before. */
    seenBefore: integer("seen_before", { mode: "boolean" }).notNull().default(false),
    /** Whether its bytes lie in the data folder. */
    kept: integer("kept", { mode: "boolean" }).notNull().default(false),
    addedBy: text("added_by")
      .notNull()
      .references(() => accounts.id),
    addedAt: text("added_at").notNull(),
    changedAt: text("changed_at").notNull(),
  },
  (table) => [
    check("intake_items_state", oneOf(table.state, itemStates)),
    check("intake_items_bytes", notNegative(table.bytes)),
    check("intake_items_page", sql`(${table.state} = 'done') = (${table.page} is not null)`),
    check("intake_items_code", sql`(${table.state} = 'failed') = (${table.code} is not null)`),
    uniqueIndex("intake_items_in_batch").on(table.batch, table.number),
    check("intake_items_kept", sql`${table.kept} in (0, 1)`),
    index("intake_items_by_state").on(table.state, table.number),
  ],
);
