import "server-only";
import { desc, sql } from "drizzle-orm";
import { type LedgerEntry, ledgerEntrySchema } from "@/domain/ledger";
import type { Context } from "../context";
import { permit } from "../guard";
import { accounts, ledger } from "../schema";

/** One page of the ledger, newest entry first; `actors` gives display names by id of account. */
export type LedgerPage = {
  entries: LedgerEntry[];
  size: number;
  page: number;
  pages: number;
  actors: Record<string, string>;
};

const entriesPerPage = 50;

/** @param page from 1 @throws Refusal */
export function ledgerPage(ctx: Context, page: number): LedgerPage {
  permit(ctx, "ledger.read");
  const size = ctx.db.select({ n: sql<number>`count(*)` }).from(ledger).get()?.n ?? 0;
  const entries = ctx.db
    .select()
    .from(ledger)
    .orderBy(desc(ledger.seq))
    .limit(entriesPerPage)
    .offset((page - 1) * entriesPerPage)
    .all()
    .map(entryOf);
  const names = ctx.db.select({ id: accounts.id, displayName: accounts.displayName }).from(accounts).all();
  return {
    entries,
    size,
    page,
    pages: Math.max(1, Math.ceil(size / entriesPerPage)),
    actors: Object.fromEntries(names.map(({ id, displayName }) => [id, displayName])),
  };
}

function entryOf(row: typeof ledger.$inferSelect): LedgerEntry {
  return ledgerEntrySchema.parse({ ...row, payload: JSON.parse(row.payload) });
}
