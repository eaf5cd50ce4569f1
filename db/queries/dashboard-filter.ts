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
