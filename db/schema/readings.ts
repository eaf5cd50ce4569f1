import { sql } from "drizzle-orm";
import { blob, check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type PlacedLine, pageFormats } from "@/domain/intake/page-reading";
import { accounts } from "./accounts";
import { pages } from "./drafts";
import { oneOf } from "./one-of";

/**
 * A file as received, under its SHA-256: which page it says, and where on it each line stands. The file itself is not
 * kept. Several files may say the same page; the same file is never read twice. Immutable.
 */
export const pageFiles = sqliteTable(
  "page_files",
  {
    sha256: text("sha256").primaryKey(),
    page: text("page")
      .notNull()
      .references(() => pages.sha256),
    name: text("name"),
    format: text("format", { enum: pageFormats }).notNull(),
    /** Whether its words were recognised in a picture, in whole or in part. */
    recognised: integer("recognised", { mode: "boolean" }).notNull(),
    /** Size of the file. */
    bytes: integer("bytes").notNull(),
    lines: text("lines", { mode: "json" }).$type<readonly PlacedLine[]>().notNull(),
    receivedBy: text("received_by")
      .notNull()
      .references(() => accounts.id),
    receivedAt: text("received_at").notNull(),
  },
  (table) => [
    check("page_files_format", oneOf(table.format, pageFormats)),
    check("page_files_recognised", sql`${table.recognised} in (0, 1)`),
    check("page_files_lines", sql`json_valid(${table.lines})`),
    index("page_files_by_page").on(table.page),
  ],
);

/** Pictures of the pages of a file that was recognised, numbered from 0 as its lines number them. Immutable. */
export const pageImages = sqliteTable(
  "page_images",
  {
    file: text("file")
      .notNull()
      .references(() => pageFiles.sha256),
    number: integer("number").notNull(),
    mediaType: text("media_type", { enum: ["image/webp"] }).notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    sha256: text("sha256").notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.file, table.number] }),
    check("page_images_media_type", oneOf(table.mediaType, ["image/webp"])),
  ],
);
