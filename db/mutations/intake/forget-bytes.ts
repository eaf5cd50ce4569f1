import "server-only";
import { and, eq, inArray, lt } from "drizzle-orm";
import { daysKept } from "@/domain/intake";
import type { Context } from "../../context";
import { intakeItems } from "../../schema";

/**
 * Notes that the bytes of files are not needed any more: of those that are done, and of those that failed or were
 * cancelled more than `daysKept` days ago. The queue itself acts.
 *
 * @returns ids of the files whose bytes are still needed; every other file in the folder may go
 */
export function forgetBytes({ db, now }: Pick<Context, "db" | "now">): Set<string> {
  const limit = new Date(Date.parse(now) - daysKept * 86_400_000).toISOString();
  const old = and(inArray(intakeItems.state, ["failed", "cancelled"]), lt(intakeItems.changedAt, limit));
  return db.transaction(
    (tx) => {
      tx.update(intakeItems).set({ kept: false }).where(eq(intakeItems.state, "done")).run();
      tx.update(intakeItems).set({ kept: false }).where(old).run();
      const needed = tx
        .select({ id: intakeItems.id })
        .from(intakeItems)
        .where(inArray(intakeItems.state, ["expected", "waiting", "reading"]));
      const kept = tx.select({ id: intakeItems.id }).from(intakeItems).where(eq(intakeItems.kept, true));
      return new Set([...needed.all(), ...kept.all()].map(({ id }) => id));
    },
    { behavior: "immediate" },
  );
}
