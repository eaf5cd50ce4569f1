import "server-only";
import { z } from "zod";
import type { ColumnMapping } from "@/domain/roll";

const column = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .nullable()
  .catch(null);

/**
 * Heading and columns as a form or an address names them: `heading` counts rows from 1, columns count from 0, "" is none.
 *
 * @param of a field's text, "" where it is missing
 */
export function columnsAsked(of: (name: string) => string): { heading: number; mapping: ColumnMapping } {
  const heading = z.coerce.number().int().min(1).max(10_000).catch(1).parse(of("heading")) - 1;
  return {
    heading,
    mapping: {
      number: column.parse(of("number")),
      name: column.parse(of("name")),
      group: column.parse(of("group")),
      card: column.parse(of("card")),
      notes: column.parse(of("notes")),
    },
  };
}
