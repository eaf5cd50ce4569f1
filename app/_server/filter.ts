import "server-only";
import { type SessionFilter, sessionFilterSchema } from "@/db/queries/session-filter";

export type Query = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. A part that cannot be right is left out, and `mistaken` says so. */
export function filterOf(query: Query): { filter: SessionFilter; page: number; mistaken: boolean } {
  const filter: SessionFilter = {};
  let mistaken = false;
  for (const key of ["body", "level", "region", "year", "term"] as const) {
    const value = query[key];
    if (value === undefined || value === "") continue;
    const parsed = sessionFilterSchema.shape[key].safeParse(value);
    if (parsed.success) Object.assign(filter, { [key]: parsed.data });
    else mistaken = true;
  }
  const page = Number(query.page ?? 1);
  return { filter, page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1, mistaken };
}

/** The same filter as the query of an address. */
export function queryOf(filter: SessionFilter, more: Record<string, string | number> = {}): string {
  const parts = Object.entries({ ...filter, ...more }).map(([key, value]) => [key, String(value)]);
  const query = new URLSearchParams(parts).toString();
  return query === "" ? "" : `?${query}`;
}
