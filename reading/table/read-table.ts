import { limits } from "../limits";
import type { ReadingOutcome } from "../outcome";
import { ReadingProcess } from "../reading-process";
import type { Table } from "./table";

const held: typeof globalThis & { huiluTables?: { process: ReadingProcess<Table>; last: Promise<unknown> } } =
  globalThis;

/**
 * Reads a spreadsheet or delimited text into rows, in a process of its own, within `limits`, one file after the other.
 * Never throws for what a file holds.
 */
export async function readTable(bytes: Uint8Array): Promise<ReadingOutcome<Table>> {
  if (bytes.byteLength === 0) return { ok: false, code: "table_empty", details: {} };
  if (bytes.byteLength > limits.tableBytes)
    return { ok: false, code: "table_too_heavy", details: { limit: limits.tableBytes / 1_000_000 } };
  held.huiluTables ??= { process: new ReadingProcess<Table>("table-main.ts"), last: Promise.resolve() };
  const { process, last } = held.huiluTables;
  const reading = last.then(() => process.read(bytes, () => {}));
  held.huiluTables.last = reading;
  return await reading;
}
