import { parse } from "csv-parse/sync";
import { Refusal } from "@/domain/errors";
import { decodePageBytes } from "@/domain/intake/decode-page-bytes";
import { limits } from "../limits";
import type { Table } from "./table";

/**
 * Reads delimited text: UTF-8, UTF-16 or GB 18030; comma, semicolon or tab, whichever parts the first lines most.
 *
 * @throws Refusal `page_not_text`, `table_broken`
 */
export function readDelimited(bytes: Uint8Array): Table {
  const text = decodePageBytes(bytes);
  if (text === null) throw new Refusal("page_not_text");
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 100_000,
      to: limits.tableRows + 1,
    });
    return { rows, sheet: null };
  } catch {
    // An opening quotation mark without its end, as a rule.
    throw new Refusal("table_broken");
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 4000);
  const often = [",", "\t", ";", "，"].map((mark) => ({ mark, count: head.split(mark).length }));
  return often.sort((a, b) => b.count - a.count)[0]?.mark ?? ",";
}
