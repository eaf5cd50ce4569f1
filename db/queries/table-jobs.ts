import "server-only";
import { dirname } from "node:path";
import { Refusal } from "@/domain/errors";
import { type JobFile, requestOfWords, type TableJob } from "@/domain/tables";
import type { Context } from "../context";
import { exportsFolder, jobPlace, readJob, readJobs } from "../exports/jobs";
import { permit } from "../guard";
import { tableVerbs } from "./table-verbs";

/** One's own jobs, newest first. @throws Refusal */
export function listTableJobs(ctx: Context): TableJob[] {
  permit(ctx, "table.export");
  const { id } = ctx.actor;
  return readJobs(exportsFolder(dirname(ctx.db.$client.name))).filter(({ owner }) => owner === id);
}

/** The file of a job that is done: for who asked for it, and administrators. @throws Refusal `not_found` */
export function tableJobFile(ctx: Context, id: string): JobFile & { place: string } {
  permit(ctx, "table.export");
  const folder = exportsFolder(dirname(ctx.db.$client.name));
  const job = readJob(folder, id);
  const isTheirs = job?.owner === ctx.actor.id || ctx.actor.role === "admin";
  if (job === null || !isTheirs || job.state !== "done" || job.file === null) throw new Refusal("not_found");
  // Whoever may no longer read what is in it does not get it either.
  const request = requestOfWords(job.table, job.query);
  if (request === null) throw new Refusal("not_found");
  for (const verb of tableVerbs(request)) permit(ctx, verb);
  return { ...job.file, place: jobPlace(folder, id) };
}
