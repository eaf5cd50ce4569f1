import "server-only";
import { and, gte, lte, type SQL } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "../schema";
import { sessionFilterSchema, whereOf } from "./session-filter";

const year = z.coerce.number().int().min(1949).max(2100).optional();

/** What a reader may filter dashboards by. `region` takes in what lies below it; years are from and to, both with. */
export const dashboardFilterSchema = sessionFilterSchema
  .pick({ body: true, level: true, region: true })
  .extend({ from: year, to: year });
export type DashboardFilter = z.infer<typeof dashboardFilterSchema>;

/** Condition for sessions within a filter; join bodies and regions when using it. */
export function whereWithin({ from, to, ...filter }: DashboardFilter): SQL | undefined {
  return and(
    whereOf(filter),
    from === undefined ? undefined : gte(sessions.year, from),
    to === undefined ? undefined : lte(sessions.year, to),
  );
}

/** Whether a region lies within another (GB/T 2260 nests by pairs of digits); 100000 holds only itself. */
export function liesWithin(code: string, region: string): boolean {
  return within(region)(code);
}

/** The same as a test of many codes. */
export function within(region: string): (code: string) => boolean {
  if (region === country) return (code) => code === country;
  const begins = region.replace(/(?:00){1,2}$/, "");
  return (code) => code !== country && code.startsWith(begins);
}

/** The code of the country as a whole. */
const country = "100000";
