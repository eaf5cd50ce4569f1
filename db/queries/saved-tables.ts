import "server-only";
import { desc, eq } from "drizzle-orm";
import { isTable, type TableKey } from "@/domain/tables";
import type { Context } from "../context";
import { permit } from "../guard";
import { accounts, savedTables } from "../schema";

/** A table that someone saved, with whether it is the reader's own. */
export type SavedTable = {
  id: string;
  name: string;
  table: TableKey;
  query: string;
  by: string;
  savedAt: string;
  isOwn: boolean;
};

/** Saved tables, newest first: what one saves serves all who may export. One of a table that there is no more is left out. @throws Refusal */
export function listSavedTables(ctx: Context): SavedTable[] {
  permit(ctx, "table.export");
  return ctx.db
    .select({
      id: savedTables.id,
      name: savedTables.name,
      table: savedTables.table,
      query: savedTables.query,
      by: accounts.displayName,
      account: savedTables.savedBy,
      savedAt: savedTables.savedAt,
    })
    .from(savedTables)
    .innerJoin(accounts, eq(accounts.id, savedTables.savedBy))
    .orderBy(desc(savedTables.savedAt), savedTables.id)
    .limit(200)
    .all()
    .flatMap(({ account, table, ...saved }) =>
      isTable(table) ? [{ ...saved, table, isOwn: account === ctx.actor.id }] : [],
    );
}
