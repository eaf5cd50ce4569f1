import "server-only";
import type { z } from "zod";
import { Refusal } from "@/domain/errors";

/**
 * Parses what came over a boundary.
 *
 * @throws Refusal `invalid_input` naming each field that is wrong
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    "invalid_input",
    {},
    parsed.error.issues.map((issue) => ({ path: issue.path.join("/"), code: issue.code })),
  );
}
