import { z } from "zod";
import { recordSchema } from "@/domain/record";

/** The schema of the value at a path; null where the record has no such place. */
export function leafSchema(path: string): z.core.$ZodType | null {
  let schema: z.core.$ZodType = recordSchema;
  for (const segment of path.split("/")) {
    const whole = known(schema);
    // In a list, a segment is an item's id.
    const next: unknown =
      whole instanceof z.ZodArray
        ? whole.element
        : whole instanceof z.ZodObject
          ? whole.shape[segment]
          : undefined;
    if (!(next instanceof z.core.$ZodType)) return null;
    schema = next;
  }
  return schema;
}

function known(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? known(schema.unwrap()) : schema;
}
