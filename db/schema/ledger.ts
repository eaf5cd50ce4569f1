import { sql } from "drizzle-orm";
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * State n of a published record: its canonical JSON and SHA-256. Triggers refuse UPDATE and DELETE.
 * Who recorded and reviewed it, when and why stand in the ledger entry too, which the hash chain covers.
 */
export const revisions = sqliteTable(
  "revisions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    sessionKey: text("session_key").notNull(),
    number: integer("number").notNull(),
    document: text("document").notNull(),
    sha256: text("sha256").notNull(),
    reason: text("reason"),
    recorder: text("recorder").notNull(),
    reviewer: text("reviewer").notNull(),
    /** Published without a second reader, as the office was allowed to: the reviewer is whoever published it. */
    alone: integer("alone", { mode: "boolean" }).notNull().default(false),
    publishedAt: text("published_at").notNull(),
  },
  (table) => [
    uniqueIndex("revisions_number").on(table.sessionKey, table.number),
    check("revisions_number_from_one", sql`${table.number} > 0`),
    check("revisions_second_reader", sql`${table.alone} = 1 or ${table.recorder} <> ${table.reviewer}`),
    check("revisions_document", sql`json_valid(${table.document})`),
  ],
);

/** The chain of everything done. `hash` covers the entry and the hash before it. Triggers refuse UPDATE and DELETE. */
export const ledger = sqliteTable(
  "ledger",
  {
    seq: integer("seq").primaryKey(),
    at: text("at").notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    subject: text("subject").notNull(),
    payload: text("payload").notNull(),
    previous: text("previous").notNull(),
    hash: text("hash").notNull().unique(),
  },
  (table) => [
    // A proof begins with finding a revision's entry, among millions.
    index("ledger_published").on(table.subject).where(sql`${table.action} = 'record.published'`),
    check("ledger_seq_from_one", sql`${table.seq} > 0`),
    check("ledger_payload", sql`json_valid(${table.payload})`),
  ],
);

/**
 * The whole nodes of the Merkle tree over the ledger, numbered in the order in which they became whole. Can be made
 * anew from the entries; kept so that a proof takes a few reads.
 */
export const ledgerNodes = sqliteTable(
  "ledger_nodes",
  {
    id: integer("id").primaryKey(),
    hash: blob("hash", { mode: "buffer" }).notNull(),
  },
  (table) => [check("ledger_nodes_sha256", sql`length(${table.hash}) = 32`)],
);

/**
 * Signed statements of what the tree was, oldest first. `verifier` is the public key that signed; the private one is
 * never in the database. Triggers refuse UPDATE and DELETE.
 */
export const checkpoints = sqliteTable(
  "checkpoints",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    size: integer("size").notNull(),
    at: text("at").notNull(),
    verifier: text("verifier").notNull(),
    note: text("note").notNull(),
  },
  (table) => [
    uniqueIndex("checkpoints_size").on(table.size),
    check("checkpoints_size_from_one", sql`${table.size} > 0`),
  ],
);
