import "server-only";
import { z } from "zod";
import type { Context } from "@/db/context";
import { type RollNews, rollNews } from "@/db/queries/rolls";
import { Refusal } from "@/domain/errors";

/**
 * What came after `?after=` of an address, with the server's clock, by which devices set theirs.
 *
 * @throws Refusal `not_found`
 */
export function newsAsked(ctx: Context, roll: string, request: Request): RollNews & { now: string } {
  const { searchParams } = new URL(request.url);
  const after = z.coerce.number().int().min(0).catch(0).parse(searchParams.get("after"));
  const news = rollNews(ctx, roll, after);
  if (news === null) throw new Refusal("not_found");
  return { ...news, now: ctx.now };
}
