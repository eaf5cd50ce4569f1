import "server-only";
import { asc } from "drizzle-orm";
import type { Context } from "../context";
import { permit } from "../guard";
import { regions } from "../schema";

/** Regions that have published sessions, to suggest where a roster is made. */
export function listRosterRegions(ctx: Context): { code: string; name: string }[] {
  permit(ctx, "roster.import");
  return ctx.db
    .select({ code: regions.code, name: regions.name })
    .from(regions)
    .orderBy(asc(regions.code))
    .limit(300)
    .all();
}
