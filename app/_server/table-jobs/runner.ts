import "server-only";
import { log } from "@/app/_server/log";
import { exportsFolder, failInterrupted, noteEvent, readJobs, removeExpiredJobs } from "@/db/exports/jobs";
import { isActive, type JobEvent, jobInTurn } from "@/domain/tables";
import { environment } from "../environment";
import { beginExport, type RunningExport } from "./run-export";

const hour = 60 * 60 * 1000;

/** What this process is at. One for all bundles that hold this module. */
const held: typeof globalThis & { huiluExport?: { id: string; run: RunningExport } | undefined } = globalThis;

const folder = () => exportsFolder(environment().HUILU_DATA);
const now = () => new Date().toISOString();

/** At the start of a server: ends what the last one was at, removes what expired, now and hourly, and goes on. */
export function keepTableJobs(): void {
  failInterrupted(folder(), now());
  sweep();
  wakeTableJobs();
  setInterval(sweep, hour).unref();
}

function sweep(): void {
  try {
    const count = removeExpiredJobs(folder(), now());
    if (count > 0) log.info({ count }, "removed expired exports");
  } catch (err) {
    log.error({ err }, "expired exports could not be removed");
  }
}

/** Begins the job whose turn it is, unless one runs; goes on until none waits. Returns at once. */
export function wakeTableJobs(): void {
  if (held.huiluExport !== undefined) return;
  const job = jobInTurn(readJobs(folder()));
  if (job === null) return;
  const { id } = job;
  const note = (event: JobEvent) => {
    try {
      const after = noteEvent(folder(), id, event, now());
      if (after === null || !isActive(after)) stopTableJob(id);
    } catch (err) {
      log.error({ err }, "the state of an export could not be written");
    }
  };
  note({ is: "begun" });
  const end = (event: JobEvent) => {
    held.huiluExport = undefined;
    note(event);
    wakeTableJobs();
  };
  held.huiluExport = { id, run: beginExport(folder(), job, note, end) };
}

/** Ends the process of a job that was cancelled. */
export function stopTableJob(id: string): void {
  if (held.huiluExport?.id === id) held.huiluExport.run.stop();
}
