import "server-only";
import { type DashboardFilter, dashboardFilterSchema } from "@/db/queries/dashboard-filter";
import type { Query } from "./filter";

/** The filter that a dashboard's address asks for. A part that cannot be right is left out, and `mistaken` says so. */
export function dashboardFilterOf(query: Query): { filter: DashboardFilter; mistaken: boolean } {
  const filter: DashboardFilter = {};
  let mistaken = false;
  for (const key of ["body", "level", "region", "from", "to"] as const) {
    const value = query[key];
    if (value === undefined || value === "") continue;
    const parsed = dashboardFilterSchema.shape[key].safeParse(value);
    if (parsed.success) Object.assign(filter, { [key]: parsed.data });
    else mistaken = true;
  }
  return { filter, mistaken };
}

/** The same filter as the query of an address. */
export function queryOfDashboard(
  filter: DashboardFilter,
  more: Record<string, string | number> = {},
): string {
  const parts = Object.entries({ ...filter, ...more }).map(([key, value]) => [key, String(value)]);
  const query = new URLSearchParams(parts).toString();
  return query === "" ? "" : `?${query}`;
}
