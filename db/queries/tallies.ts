import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { BodyKind, Level } from "@/domain/record";
import type { Connection } from "../client";
import { countedTallies, type Tally } from "../projection/tallies";
import type { DashboardFilter } from "./dashboard-filter";
import { whereWithin } from "./dashboard-filter";

/** A sum over the sessions of one kind of body, level and year; `of` is the category, theme or kind of quantity. */
export type TallyRow = { tally: Tally; of: string; kind: BodyKind; level: Level; year: number; n: number };

/**
 * Sums within a filter. For the country and for provinces they lie ready; for what lies below a province they are
 * counted, by the same rules, from its few sessions.
 */
export function talliesWithin(db: Connection, filter: DashboardFilter, wanted: readonly Tally[]): TallyRow[] {
  const rows = liesReady(filter.region)
    ? sql`select * from tallies where tally in ${wanted} and ${within(filter)}`
    : countedTallies(
        wanted,
        (
          key,
        ) => sql`${key} in (select sessions.key from sessions join bodies on bodies.key = sessions.body_key
          join regions on regions.code = bodies.region_code where ${whereWithin(filter) ?? sql`true`})`,
      );
  return db.all<TallyRow>(sql`select tally, "of", kind, level, year, sum(n) as n from (${rows})
    group by 1, 2, 3, 4, 5 order by year, kind desc, "of"`);
}

/** The sum of one tally, over all its parts or one of them. */
export function sumOf(rows: readonly TallyRow[], tally: Tally, of?: string): number {
  let sum = 0;
  for (const row of rows) if (row.tally === tally && (of === undefined || row.of === of)) sum += row.n;
  return sum;
}

function liesReady(region: string | undefined): boolean {
  return region === undefined || /^..0{4}$/.test(region);
}

function within({ region, body, level, from, to }: DashboardFilter): SQL {
  const conditions = [
    region === undefined ? null : sql`province = ${region.slice(0, 2)}`,
    body === undefined ? null : sql`kind = ${body}`,
    level === undefined ? null : sql`level = ${level}`,
    from === undefined ? null : sql`year >= ${from}`,
    to === undefined ? null : sql`year <= ${to}`,
  ];
  return sql.join([sql`true`, ...conditions.filter((one) => one !== null)], sql` and `);
}
