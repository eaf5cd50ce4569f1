import "server-only";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isActive, isExpired, type JobEvent, nextJob, type TableJob, tableJobSchema } from "@/domain/tables";

/** Where jobs lie within a data folder. */
export function exportsFolder(data: string): string {
  return join(data, "exports");
}

/** The file of a job that is done. Its name for readers stands in the state, never in a path. */
export function jobPlace(folder: string, id: string): string {
  return join(folder, z.uuid().parse(id), "table");
}

/** A job; null where there is none, or its state cannot be read. */
export function readJob(folder: string, id: string): TableJob | null {
  if (!z.uuid().safeParse(id).success) return null;
  try {
    return tableJobSchema.parse(JSON.parse(readFileSync(join(folder, id, "state.json"), "utf8")));
  } catch {
    return null;
  }
}

/** All jobs, newest first. */
export function readJobs(folder: string): TableJob[] {
  return names(folder)
    .flatMap((name) => readJob(folder, name) ?? [])
    .toSorted((a, b) => Date.parse(b.askedAt) - Date.parse(a.askedAt));
}

/** Writes the state of a job beside its place and moves it there: it is never half of one. */
export function writeJob(folder: string, job: TableJob): void {
  const place = join(folder, job.id, "state.json");
  mkdirSync(join(folder, job.id), { recursive: true });
  writeFileSync(`${place}.part`, JSON.stringify(job));
  renameSync(`${place}.part`, place);
}

/** Takes note of an event. What a job that ended without a file had written is removed. @returns the job as it is now */
export function noteEvent(folder: string, id: string, event: JobEvent, now: string): TableJob | null {
  const job = readJob(folder, id);
  if (job === null) return null;
  const next = nextJob(job, event, now);
  if (next !== job) writeJob(folder, next);
  if (!isActive(next) && next.state !== "done") removeFiles(folder, id);
  return next;
}

/** Removes what was written of a file, whole or part. */
export function removeFiles(folder: string, id: string): void {
  for (const ending of ["", ".part"]) rmSync(`${jobPlace(folder, id)}${ending}`, { force: true });
}

/** Removes a job with all it has. */
export function removeJob(folder: string, id: string): void {
  rmSync(join(folder, z.uuid().parse(id)), { recursive: true, force: true });
}

/** Removes jobs whose time is over, and folders a day old whose state cannot be read. @returns how many */
export function removeExpiredJobs(folder: string, now: string): number {
  const over = names(folder).filter((name) => {
    const job = readJob(folder, name);
    if (job !== null) return isExpired(job, now);
    return Date.parse(now) - statSync(join(folder, name)).mtimeMs > 86_400_000;
  });
  for (const name of over) removeJob(folder, name);
  return over.length;
}

/** Ends jobs that a server which is no more was at. */
export function failInterrupted(folder: string, now: string): void {
  for (const { id, state } of readJobs(folder))
    if (state === "running") noteEvent(folder, id, { is: "failed", fault: "interrupted" }, now);
}

function names(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => z.uuid().safeParse(name).success);
}
