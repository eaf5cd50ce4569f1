import { Refusal } from "@/domain/errors";
import type { Answer, Job } from "../messages";
import type { ReadingOutcome } from "../outcome";
import { readBytes } from "./read-bytes";

/* The process that reads files: one job at a time, its progress and its outcome as messages. */

const answer = (message: Answer) => process.send?.(message);

process.on("message", (job: Job) => void work(job));
process.on("disconnect", () => process.exit());

async function work({ id, bytes }: Job): Promise<void> {
  answer({ id, outcome: await outcomeOf(bytes, id) });
}

async function outcomeOf(bytes: Uint8Array, id: number): Promise<ReadingOutcome> {
  try {
    return { ok: true, reading: await readBytes(bytes, (progress) => answer({ id, progress })) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details };
    // What a parser stumbles over lies in the file: it is the sender's to mend.
    return { ok: false, code: "file_broken", details: {} };
  }
}
