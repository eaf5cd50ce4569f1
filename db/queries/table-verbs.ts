import "server-only";
import type { Verb } from "@/domain/access";
import { staffColumns, type TableRequest } from "@/domain/tables";

/** What one has to be allowed to read a request: to export, and to read what its table and columns are about. */
export function tableVerbs({ table, columns, sort }: TableRequest): Verb[] {
  if (table === "rolls") return ["table.export", "roll.read"];
  const asked = [...columns, ...sort.map(({ column }) => column)];
  const isStaff = table === "directives" && asked.some((key) => staffColumns.includes(key));
  return isStaff ? ["table.export", "followup.export"] : ["table.export"];
}
