import "server-only";
import type { z } from "zod";
import type { Query } from "./filter";

/**
 * The conditions of a list that an address asks for: those that are there and can be right; any other is left out, as
 * if nobody had asked.
 *
 * @param schema in which nothing is required
 */
export function conditionsOf<T>(schema: z.ZodType<T>, query: Query): T {
  const given = Object.entries(query).filter(([, value]) => value !== "");
  const whole = schema.safeParse(Object.fromEntries(given));
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
  return schema.parse(Object.fromEntries(given.filter(([key]) => !wrong.has(key))));
}

/** The page of a list that an address asks for, from 1; the first for anything else. */
export function pageOf(query: Query): number {
  const page = Number(query.page ?? 1);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
