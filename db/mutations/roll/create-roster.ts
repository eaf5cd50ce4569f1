import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { bodyKey, bodyKinds } from "@/domain/record";
import { regionByCode } from "@/domain/regions";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rosters } from "../../schema";

export const CreateRosterInput = z.object({
  kind: z.string().pipe(z.enum(bodyKinds)),
  /** GB/T 2260 code. */
  region: z.string().trim().max(12),
  term: z.coerce.number().int().min(1).max(99),
});

/**
 * Makes the empty roster of a body's term.
 *
 * @throws Refusal `invalid_input`, `roster_exists`
 */
export function createRoster(ctx: Context, input: z.input<typeof CreateRosterInput>): { id: string } {
  permit(ctx, "roster.import");
  const { kind, region: code, term } = parseInput(CreateRosterInput, input);
  const region = regionByCode(code);
  // The conference has no committee below the county (CPPCC charter; glossary, section 4).
  if (region === null || (kind === "cppcc" && region.level === "township"))
    throw new Refusal("invalid_input", {}, [{ path: "region", code: "not_found" }]);
  const key = bodyKey({ kind, regionCode: region.code });
  return ctx.db.transaction(
    (tx) => {
      const double = tx
        .select({ id: rosters.id })
        .from(rosters)
        .where(and(eq(rosters.bodyKey, key), eq(rosters.term, term)))
        .get();
      if (double !== undefined) throw new Refusal("roster_exists");
      const id = randomUUID();
      const [regionCode, at] = [region.code, ctx.now];
      const regionName = region.path.length > 2 ? region.path.slice(1).join("") : region.name;
      const of = { kind, level: region.level, regionCode, regionName, term };
      tx.insert(rosters)
        .values({ ...of, id, bodyKey: key, createdBy: ctx.actor.id, createdAt: at, updatedAt: at })
        .run();
      appendEntry(tx, {
        ...{ at, actor: ctx.actor.id, action: "roster.created", subject: id },
        payload: { body: key, term },
      });
      return { id };
    },
    { behavior: "immediate" },
  );
}
