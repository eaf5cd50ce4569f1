import { Refusal } from "@/domain/errors";
import { limits } from "../limits";
import type { Answer, Job } from "../messages";
import type { ReadingOutcome } from "../outcome";
import type { Table } from "../table/table";
import { tellTable } from "../table/tell-table";

/* The process that reads tables: one job at a time, its outcome as a message. */

process.on("message", (job: Job) => void work(job));
process.on("disconnect", () => process.exit());

async function work({ id, bytes }: Job): Promise<void> {
  const answer: Answer<Table> = { id, outcome: await outcomeOf(bytes) };
  process.send?.(answer);
}

async function outcomeOf(bytes: Uint8Array): Promise<ReadingOutcome<Table>> {
  try {
    const table = await read(bytes);
    if (table.rows.every((row) => row.every((cell) => cell.trim() === ""))) throw new Refusal("table_empty");
    if (table.rows.length > limits.tableRows || table.rows.some((row) => row.length > limits.tableColumns))
      throw new Refusal("table_too_large", { rows: limits.tableRows, columns: limits.tableColumns });
    return { ok: true, reading: table };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details };
    // What a parser stumbles over lies in the file: it is the sender's to mend.
    return { ok: false, code: "file_broken", details: {} };
  }
}

async function read(bytes: Uint8Array): Promise<Table> {
  if (tellTable(bytes) === "sheet") {
    const { readSheet } = await import("../table/read-sheet");
    return await readSheet(bytes);
  }
  const { readDelimited } = await import("../table/read-delimited");
  return readDelimited(bytes);
}
