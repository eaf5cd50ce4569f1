import "server-only";
import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { jobPlace } from "@/db/exports/jobs";
import { type JobEvent, jobFaults, type TableJob } from "@/domain/tables";
import { environment } from "../environment";
import { log } from "../log";

/** Milliseconds that a process has to end by itself. */
const patience = 5_000;

/** The process of a job. */
export type RunningExport = { stop(): void };

const count = z.number().int().min(0);
/** What the command says, a line each: how far it is, that it is done, or why it will not. */
const saidSchema = z.union([
  z.object({ done: count, of: count }),
  z.object({ name: z.string(), mediaType: z.string(), rows: count, bytes: count, sha256: z.string() }),
  z.object({ refused: z.string() }),
]);

/**
 * Makes a job's file by the command of the command line, in a process of its own that yields to the server.
 *
 * @param note told of progress
 * @param end told once how it ended, when the process is no more
 */
export function beginExport(
  folder: string,
  job: TableJob,
  note: (event: JobEvent) => void,
  end: (event: JobEvent) => void,
): RunningExport {
  // By a path made at run time: a bundler must not pull the command into the server.
  const command = join(/* turbopackIgnore: true */ process.cwd(), "cli", "main.ts");
  const node = ["--conditions=react-server", "--import", "tsx", command];
  const child = spawn(process.execPath, [...node, ...argumentsOf(folder, job)], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      TSX_DISABLE_CACHE: "1",
      HUILU_DATA: environment().HUILU_DATA,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let last: JobEvent = { is: "failed", fault: "failed" };
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-2_000);
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = eventOf(line);
    if (event?.is === "advanced") note(event);
    else if (event !== null) last = event;
  });
  let hasEnded = false;
  const finish = (code: number | null) => {
    if (hasEnded) return;
    hasEnded = true;
    if (code !== 0 && code !== null) log.warn({ id: job.id, code, words }, "an export stopped");
    end(code === 0 || last.is === "failed" ? last : { is: "failed", fault: "failed" });
  };
  child.on("error", (err) => {
    log.error({ err }, "an export could not begin");
    finish(null);
  });
  child.on("close", finish);
  try {
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {
    // It ended before it could be asked to yield.
  }
  const stop = () => {
    child.kill("SIGTERM");
    // It ends at its next chunk; where that takes too long, it is ended.
    setTimeout(() => void child.kill("SIGKILL"), patience).unref();
  };
  return { stop };
}

function argumentsOf(folder: string, { id, ...job }: TableJob): string[] {
  const isBundle = job.format === "bundle";
  const form = isBundle ? [] : ["--format", job.format];
  return [
    ...[
      "export",
      ...(isBundle ? ["bundle"] : []),
      job.table,
      "--as",
      job.ownerName,
      "--query",
      job.query,
      ...form,
    ],
    ...["--out", jobPlace(folder, id), "--lang", job.language, "--quiet", "--json", "--progress"],
    ...(job.isBare && !isBundle ? ["--bare"] : []),
  ];
}

function eventOf(line: string): JobEvent | null {
  const said = saidSchema.safeParse(parsed(line));
  if (!said.success) return null;
  if ("refused" in said.data) {
    // Whoever was suspended meanwhile is nobody to the command.
    const refused = said.data.refused === "not_signed_in" ? "not_permitted" : said.data.refused;
    return { is: "failed", fault: jobFaults.find((fault) => fault === refused) ?? "failed" };
  }
  if ("done" in said.data) return { is: "advanced", done: said.data.done, total: said.data.of };
  const { rows, ...file } = said.data;
  return { is: "done", rows, file };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
