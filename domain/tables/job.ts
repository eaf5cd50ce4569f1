import { z } from "zod";
import { formatKeys } from "./formats/formats";
import { tableKeys } from "./registry";
import { type TableRequest, usualColumns } from "./request";

/** Jobs of one account that may wait or run at a time. */
export const mostJobs = 5;

/** What a job can make: a table in any form, or a bundle of it that proves itself. */
export const jobFormats = [...formatKeys, "bundle"] as const;
export type JobFormat = (typeof jobFormats)[number];

export const jobStates = ["queued", "running", "done", "failed", "cancelled"] as const;
/** Why a job failed: the server ended, the sheet would be too long, the account may no longer export, or anything else. */
export const jobFaults = ["interrupted", "sheet_too_long", "not_permitted", "failed"] as const;
export type JobFault = (typeof jobFaults)[number];

const moment = z.iso.datetime();
const count = z.number().int().min(0);
/** A file as it lies there when its job is done. */
const jobFileSchema = z.object({
  name: z.string().min(1),
  mediaType: z.string().min(1),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A table that is made into a file off the request, as its folder says it. */
export const tableJobSchema = z.object({
  id: z.uuid(),
  /** Id and sign-in name of the account that asked. */
  owner: z.string(),
  ownerName: z.string(),
  table: z.enum(tableKeys),
  /** The address's words; the moment always stands among them. */
  query: z.string(),
  format: z.enum(jobFormats),
  language: z.enum(["zh-CN", "en"]),
  isBare: z.boolean(),
  askedAt: moment,
  state: z.enum(jobStates),
  /** Rows of a table, revisions of a bundle. */
  rowsDone: count,
  /** Null until the table was opened. */
  rowsTotal: count.nullable(),
  /** Days for which the job is kept once it ended. */
  days: z.number().int().min(1),
  endedAt: moment.nullable(),
  /** When it is removed; null while it waits or runs. */
  expiresAt: moment.nullable(),
  file: jobFileSchema.nullable(),
  fault: z.enum(jobFaults).nullable(),
});
export type TableJob = z.infer<typeof tableJobSchema>;
export type JobFile = z.infer<typeof jobFileSchema>;

/** What happens to a job. */
export type JobEvent =
  | { is: "begun" }
  | { is: "advanced"; done: number; total: number }
  | { is: "done"; file: JobFile; rows: number }
  | { is: "failed"; fault: JobFault }
  | { is: "cancelled" };

/** What a bundle holds of a request: its scope and moment; all sittings and columns, in the order of the records. */
export function bundleRequest({ table, scope: { sitting: _, ...scope }, asOf }: TableRequest): TableRequest {
  return { table, scope, asOf, columns: usualColumns(table), sort: [], groups: [], isSummary: false };
}

/** Whether a job still waits or runs. */
export function isActive({ state }: Pick<TableJob, "state">): boolean {
  return state === "queued" || state === "running";
}

/**
 * A job after an event. One that ended stays as it ended, whatever is still told of it: a cancelled job is not done because
 * its last bytes came at the same time. What does not fit its state changes nothing.
 *
 * @param now ISO 8601, UTC
 */
export function nextJob(job: TableJob, event: JobEvent, now: string): TableJob {
  if (!isActive(job)) return job;
  switch (event.is) {
    case "begun":
      return job.state === "queued" ? { ...job, state: "running" } : job;
    case "advanced":
      return job.state === "running"
        ? {
            ...job,
            rowsTotal: event.total,
            rowsDone: Math.min(Math.max(job.rowsDone, event.done), event.total),
          }
        : job;
    case "done":
      return job.state === "running"
        ? {
            ...ended(job, now),
            state: "done",
            file: event.file,
            rowsDone: event.rows,
            rowsTotal: event.rows,
          }
        : job;
    case "failed":
      return { ...ended(job, now), state: "failed", fault: event.fault };
    case "cancelled":
      return { ...ended(job, now), state: "cancelled" };
  }
}

function ended(job: TableJob, now: string): TableJob {
  const expiresAt = new Date(Date.parse(now) + job.days * 86_400_000).toISOString();
  return { ...job, endedAt: now, expiresAt };
}

/** Whether a job's time is over. */
export function isExpired({ expiresAt }: Pick<TableJob, "expiresAt">, now: string): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now);
}

/** The job whose turn it is: none while one runs, else the one that has waited longest. */
export function jobInTurn(jobs: readonly TableJob[]): TableJob | null {
  if (jobs.some(({ state }) => state === "running")) return null;
  const waiting = jobs.filter(({ state }) => state === "queued");
  return waiting.toSorted((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt))[0] ?? null;
}
