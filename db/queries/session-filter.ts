import "server-only";
import { and, between, eq, type SQL } from "drizzle-orm";
import { z } from "zod";
import { bodyKinds, codeRange, levels } from "@/domain/record";
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
    filter.region === undefined ? undefined : between(regions.code, ...codeRange(filter.region)),
    filter.year === undefined ? undefined : eq(sessions.year, filter.year),
    filter.term === undefined ? undefined : eq(sessions.term, filter.term),
  );
}
