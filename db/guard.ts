import "server-only";
import { can, type Verb } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Context, SignedInContext } from "./context";

/**
 * Holds a verb that the public may have too to the table of permissions.
 *
 * @throws Refusal `not_signed_in` or `not_permitted`
 */
export function permitAnyone(ctx: Context, verb: Verb): void {
  if (can(ctx.actor?.role ?? null, verb)) return;
  throw new Refusal(ctx.actor === null ? "not_signed_in" : "not_permitted");
}

/**
 * Holds a verb to the table of permissions. Called first in every verb and guarded read, for every actor.
 *
 * @throws Refusal `not_signed_in` or `not_permitted`
 */
export function permit(ctx: Context, verb: Verb): asserts ctx is SignedInContext {
  if (ctx.actor === null) throw new Refusal("not_signed_in");
  if (!can(ctx.actor.role, verb)) throw new Refusal("not_permitted");
}
