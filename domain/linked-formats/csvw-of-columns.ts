import type { Column } from "@/domain/export";
import type { CsvwColumn } from "./csvw";

const datatypes: Readonly<Record<Column<unknown>["type"], CsvwColumn["datatype"]>> = {
  text: "string",
  code: "string",
  json: "string",
  integer: "integer",
  decimal: "decimal",
  boolean: "boolean",
  date: "date",
  moment: "dateTime",
};

/** Columns of a table of ours as CSV on the Web has them. */
export function csvwColumns<Row>(columns: readonly Omit<Column<Row>, "value">[]): CsvwColumn[] {
  return columns.map(({ key, title, type, unit, definition }) => ({
    key,
    title,
    about: definition,
    datatype: unit === "year" ? "gYear" : datatypes[type],
  }));
}
