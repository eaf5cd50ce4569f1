import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { requestOfWords, tableQuery } from "@/domain/tables";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { savedTables } from "../../schema";

export const SaveTableInput = z.object({
  name: z.string().trim().min(1).max(80),
  table: z.string(),
  query: z.string().max(4000),
});

/**
 * Keeps a table under a name, for all who may export. The same name of the same person takes the new table. A note to find
 * an address again, no act on the records: it makes no entry in the ledger.
 *
 * @throws Refusal `invalid_input`
 */
export function saveTable(ctx: Context, input: z.input<typeof SaveTableInput>): { id: string } {
  permit(ctx, "table.export");
  const { name, table, query } = parseInput(SaveTableInput, input);
  const request = requestOfWords(table, query);
  if (request === null) throw new Refusal("invalid_input", {}, [{ path: "query", code: "invalid" }]);
  const saved = { table: request.table, query: tableQuery(request), savedAt: ctx.now };
  return ctx.db.transaction(
    (tx) => {
      const own = and(eq(savedTables.savedBy, ctx.actor.id), eq(savedTables.name, name));
      const known = tx.select({ id: savedTables.id }).from(savedTables).where(own).get();
      const id = known?.id ?? randomUUID();
      if (known === undefined)
        tx.insert(savedTables)
          .values({ id, name, savedBy: ctx.actor.id, ...saved })
          .run();
      else tx.update(savedTables).set(saved).where(own).run();
      return { id };
    },
    { behavior: "immediate" },
  );
}

export const ForgetTableInput = z.object({ id: z.string() });

/** Forgets a saved table; only who saved it. @throws Refusal `not_found` */
export function forgetTable(ctx: Context, input: z.input<typeof ForgetTableInput>): void {
  permit(ctx, "table.export");
  const { id } = parseInput(ForgetTableInput, input);
  const { changes } = ctx.db
    .delete(savedTables)
    .where(and(eq(savedTables.id, id), eq(savedTables.savedBy, ctx.actor.id)))
    .run();
  if (changes === 0) throw new Refusal("not_found");
}
