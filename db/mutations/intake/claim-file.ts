import "server-only";
import { asc, eq } from "drizzle-orm";
import { mostAttempts } from "@/domain/intake";
import type { Actor, Context } from "../../context";
import { accounts, intakeItems } from "../../schema";

/** A file to be read now, for whoever added it. */
export type ClaimedFile = {
  id: string;
  name: string;
  /** Who added it; null where the account has been suspended since. */
  actor: Actor;
};

/** The queue itself acts: no person asks for these. */
type Queue = Pick<Context, "db" | "now">;

/**
 * Takes the next waiting file, or null. By place in its batch, so that a single file does not wait for the two
 * hundred that came before it.
 */
export function claimFile({ db, now }: Queue): ClaimedFile | null {
  return db.transaction(
    (tx) => {
      const next = tx
        .select({ item: intakeItems, account: accounts })
        .from(intakeItems)
        .innerJoin(accounts, eq(accounts.id, intakeItems.addedBy))
        .where(eq(intakeItems.state, "waiting"))
        .orderBy(asc(intakeItems.number), asc(intakeItems.addedAt), asc(intakeItems.id))
        .limit(1)
        .get();
      if (next === undefined) return null;
      const { item, account } = next;
      tx.update(intakeItems)
        .set({ state: "reading", attempts: item.attempts + 1, changedAt: now })
        .where(eq(intakeItems.id, item.id))
        .run();
      const actor = account.suspendedAt === null ? { id: account.id, role: account.role } : null;
      return { id: item.id, name: item.name, actor };
    },
    { behavior: "immediate" },
  );
}

/**
 * Puts back what was being read when the process ended; called once, when a server starts. A file at which it ended
 * too often has failed.
 */
export function releaseFiles({ db, now }: Queue): void {
  db.transaction(
    (tx) => {
      const left = tx.select().from(intakeItems).where(eq(intakeItems.state, "reading")).all();
      for (const { id, attempts } of left) {
        const fate =
          attempts < mostAttempts
            ? ({ state: "waiting" } as const)
            : ({ state: "failed", code: "file_interrupted" } as const);
        tx.update(intakeItems)
          .set({ ...fate, changedAt: now })
          .where(eq(intakeItems.id, id))
          .run();
      }
    },
    { behavior: "immediate" },
  );
}
