import "server-only";
import { Refusal } from "@/domain/errors";
import { readTable } from "@/reading/table/read-table";
import { valuesOf } from "./form";

/**
 * The table that a form brought in its field `file`.
 *
 * @throws Refusal with the code of why it cannot be read
 */
export async function uploadedTable(form: FormData) {
  const [file] = valuesOf(form, "file");
  if (!(file instanceof File) || file.size === 0) throw new Refusal("table_empty");
  const outcome = await readTable(new Uint8Array(await file.arrayBuffer()));
  if (!outcome.ok) throw new Refusal(outcome.code, outcome.details);
  const { rows, sheet } = outcome.reading;
  return { rows, sheet, fileName: file.name.slice(0, 300) };
}
