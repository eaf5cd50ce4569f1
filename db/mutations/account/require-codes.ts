import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rolesWithCodes } from "../../schema";
import { factorOf } from "./second-factor";

export const RequireCodesInput = z.object({ roles: z.array(z.string().pipe(z.enum(roles))) });

/**
 * Says which roles must use one-time codes; all others need not. Who has such a role and no codes is out at the next
 * request, and sets codes up when signing in again.
 *
 * @throws Refusal `codes_first` for one's own role without codes of one's own
 */
export function requireCodes(ctx: Context, input: z.input<typeof RequireCodesInput>): void {
  permit(ctx, "account.codes");
  const { actor, db, now } = ctx;
  const wanted = new Set(parseInput(RequireCodesInput, input).roles);
  db.transaction(
    (tx) => {
      const before = new Set(
        tx
          .select()
          .from(rolesWithCodes)
          .all()
          .map(({ role }) => role),
      );
      if (wanted.has(actor.role) && !factorOf(db, tx, actor.id)?.confirmedAt)
        throw new Refusal("codes_first");
      for (const role of roles) {
        const required = wanted.has(role);
        if (required === before.has(role)) continue;
        if (required) tx.insert(rolesWithCodes).values({ role, since: now }).run();
        else tx.delete(rolesWithCodes).where(eq(rolesWithCodes.role, role)).run();
        const what = { action: "account.codes_required", subject: role, payload: { required } } as const;
        appendEntry(tx, { at: now, actor: actor.id, ...what });
      }
    },
    { behavior: "immediate" },
  );
}
