import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Context } from "@/db/context";
import { announceFiles } from "@/db/mutations/intake/announce-files";
import { failFile } from "@/db/mutations/intake/finish-file";
import { openBatch } from "@/db/mutations/intake/open-batch";
import { takeFile } from "@/db/mutations/intake/take-file";
import { type BatchItem, getBatch, unfinishedCommand } from "@/db/queries/intake";
import { mostFiles, reportOf } from "@/domain/intake";
import { type FoundFile, readableBytes } from "./import-files";
import type { ImportOptions } from "./import-options";
import { countedItem, printItems, reportLine } from "./import-report";
import { type ExitCode, exit, type Io } from "./io";
import { ProgressLine } from "./progress-line";
import { readWithProgress } from "./read-with-progress";
import { inTurns } from "./turns";

/** As many files at the same time as the reader has processes. */
export const atOnce = Math.min(2, availableParallelism());

/** Takes files in, batch by batch, and reports what became of them. */
export async function importFiles(
  contextNow: () => Context,
  files: readonly FoundFile[],
  { paths, source, json }: ImportOptions,
  io: Io,
  signal: AbortSignal,
): Promise<ExitCode> {
  const line = new ProgressLine();
  const batches: string[] = [];
  let done = 0;
  for (let start = 0; start < files.length && !signal.aborted; start += mostFiles) {
    const part = files.slice(start, start + mostFiles);
    const folder = folderName(paths, start);
    const batch =
      unfinishedCommand(contextNow(), folder) ??
      openBatch(contextNow(), { origin: "command", folder, source }).id;
    batches.push(batch);
    const announced = announceFiles(contextNow(), { batch, files: part });
    await inTurns(part, atOnce, async (file, n) => {
      const item = announced[n];
      if (signal.aborted || item === undefined) return;
      const say = (words: string) => line.show(`${done + 1}/${files.length} ${file.name} ${words}`);
      say("");
      if (item.state === "expected") await importFile(contextNow, item.id, file, say, signal);
      done += 1;
    });
  }
  line.clear();
  const items: BatchItem[] = batches.flatMap((batch) => getBatch(contextNow(), batch)?.items ?? []);
  const report = reportOf(items.map(countedItem));
  printItems(items, json, io);
  io.out(json ? JSON.stringify({ report }) : reportLine(report));
  if (report.expected > 0 || signal.aborted)
    io.err("Not all files were read: run the same command again to go on");
  return report.failed + report.expected === 0 && !signal.aborted ? exit.ok : exit.fault;
}

/** What a batch of these folders is found by when the command is run again. */
function folderName(paths: readonly string[], start: number): string {
  const names = paths.map((path) => resolve(path)).join(" ");
  return `${names.slice(0, 3900)}${start > 0 ? ` (${start + 1}…)` : ""}`;
}

async function importFile(
  contextNow: () => Context,
  id: string,
  file: FoundFile,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const bytes = await readableBytes(file);
  if ("code" in bytes) return failFile(contextNow(), { id, ...bytes });
  await takeFile(contextNow, { id, bytes }, (given) => readWithProgress(given, file.name, say, signal));
}
