import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Context } from "../context";
import { permit } from "../guard";
import { signIns } from "../schema";

/** A sign-in that still holds. `browser`, `system` and `address` are "" where they are not known. */
export type SignInRow = {
  id: string;
  startedAt: string;
  seenAt: string;
  browser: string;
  system: string;
  address: string;
};

/** One's own sign-ins, the last used first. @param lasts of a sign-in, in seconds @throws Refusal */
export function listOwnSignIns(ctx: Context, lasts: number): SignInRow[] {
  permit(ctx, "self.read");
  const oldest = new Date(Date.parse(ctx.now) - lasts * 1000).toISOString();
  const { id, startedAt, seenAt, browser, system, address } = signIns;
  return ctx.db
    .select({ id, startedAt, seenAt, browser, system, address })
    .from(signIns)
    .where(and(eq(signIns.account, ctx.actor.id), isNull(signIns.endedAt), gt(startedAt, oldest)))
    .orderBy(desc(seenAt))
    .all();
}
