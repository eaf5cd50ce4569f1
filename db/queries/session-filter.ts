import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { bodyKinds, levels } from "@/domain/record";
import { bodies, regions, sessions } from "../schema";

/** What a reader may filter the list of sessions by. `region` is a code; a province or city takes in what lies below it. */
export const sessionFilterSchema = z.object({
  body: z.enum(bodyKinds).optional(),
  level: z.enum(levels).optional(),
  region: z
    .string()
    .regex(/^[1-9][0-9]{5}(?:[0-9]{3})?$/)
    .optional(),
  year: z.coerce.number().int().min(1949).max(2100).optional(),
  term: z.coerce.number().int().min(1).max(99).optional(),
});
export type SessionFilter = z.infer<typeof sessionFilterSchema>;

/** Condition for sessions within a filter; used by lists, tables and exports alike. */
export function whereOf(filter: SessionFilter): SQL | undefined {
  return and(
    filter.body === undefined ? undefined : eq(bodies.kind, filter.body),
    filter.level === undefined ? undefined : eq(regions.level, filter.level),
    filter.region === undefined ? undefined : withinRegion(filter.region),
    filter.year === undefined ? undefined : eq(sessions.year, filter.year),
    filter.term === undefined ? undefined : eq(sessions.term, filter.term),
  );
}

/** GB/T 2260 codes nest by pairs of digits: 140000 holds 141100, which holds 141102; 100000 is the whole country. */
function withinRegion(code: string): SQL | undefined {
  if (code === "100000") return eq(regions.code, code);
  const prefix = code.replace(/(?:00){1,2}$/, "");
  return sql`${regions.code} between ${prefix.padEnd(6, "0")} and ${`${prefix}999999999`.slice(0, 9)}`;
}
