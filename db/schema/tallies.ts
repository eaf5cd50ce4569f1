import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bodyKinds, levels } from "@/domain/record";

/** What is tallied; what each means and where it is counted stands in `db/projection/tallies.ts`. */
export const tallied = [
  "sessions",
  "with_attendance",
  "with_resolutions",
  "with_votes",
  "with_directives",
  "with_quantities",
  "whole",
  "resolutions",
  "resolutions_with_votes",
  "voted",
  "votes_for",
  "votes_against",
  "votes_abstain",
  "directives",
  "themes",
  "quantities",
] as const;

/**
 * Sums over the projection by province, kind of body, level and year, so that nobody waits until a hundred thousand
 * sessions are counted. Publishing and withdrawing take a session's part out and put the new one in; a row that comes
 * to nothing is taken away.
 */
export const tallies = sqliteTable(
  "tallies",
  {
    tally: text("tally", { enum: tallied }).notNull(),
    /** Of which category, theme or kind of quantity; empty where the tally has no parts. */
    of: text("of").notNull(),
    /** The first two digits of the region's code. */
    province: text("province").notNull(),
    kind: text("kind", { enum: bodyKinds }).notNull(),
    level: text("level", { enum: levels }).notNull(),
    year: integer("year").notNull(),
    n: integer("n").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.tally, table.of, table.province, table.kind, table.level, table.year],
    }),
  ],
);
