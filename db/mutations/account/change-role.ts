import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles } from "@/domain/access";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";
import { loadAccount, requireOtherAdmin } from "./load-account";

export const ChangeRoleInput = z.object({ id: z.string(), role: z.string().pipe(z.enum(roles)) });

/** Gives an account another role, which holds at its next request. @throws Refusal `not_found`, `last_admin` */
export function changeRole(ctx: Context, input: z.input<typeof ChangeRoleInput>): void {
  permit(ctx, "account.role");
  const { actor, db, now } = ctx;
  const { id, role } = parseInput(ChangeRoleInput, input);
  db.transaction(
    (tx) => {
      const { role: before } = loadAccount(tx, id);
      if (before === role) return;
      if (before === "admin") requireOtherAdmin(tx, id);
      tx.update(accounts).set({ role }).where(eq(accounts.id, id)).run();
      appendEntry(tx, {
        at: now,
        actor: actor.id,
        action: "account.role_changed",
        subject: id,
        payload: { before, role },
      });
    },
    { behavior: "immediate" },
  );
}
