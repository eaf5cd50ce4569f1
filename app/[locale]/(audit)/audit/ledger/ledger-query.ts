import type { Query } from "@/app/_server/filter";
import { type LedgerFilter, ledgerFilterSchema } from "@/db/queries/ledger";

/** The entries that an address asks for. A part that cannot be right is left out, and `mistaken` says so. */
export function ledgerFilterOf(query: Query): { filter: LedgerFilter; mistaken: boolean } {
  const filter: LedgerFilter = {};
  let mistaken = false;
  for (const key of ["actor", "action", "subject", "from", "to", "reader"] as const) {
    const value = query[key];
    if (value === undefined || value === "") continue;
    const parsed = ledgerFilterSchema.shape[key].safeParse(value);
    if (parsed.success) Object.assign(filter, { [key]: parsed.data });
    else mistaken = true;
  }
  return { filter, mistaken };
}

/** The same filter as the query of an address, at a page. */
export function addressOf(filter: LedgerFilter, page: number): URLSearchParams {
  const query = new URLSearchParams({ page: String(page) });
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) query.set(key, value);
  return query;
}
