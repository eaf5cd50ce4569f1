import "server-only";
import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { isBundleTable } from "@/domain/proof";
import { bundleRequest, isActive, jobFormats, mostJobs, requestOfWords, tableQuery } from "@/domain/tables";
import type { Context } from "../../context";
import { exportsFolder, noteEvent, readJob, readJobs, removeJob, writeJob } from "../../exports/jobs";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { tableVerbs } from "../../queries/table-verbs";
import { accounts } from "../../schema";

export const QueueTableJobInput = z.object({
  table: z.string(),
  query: z.string().max(4000),
  /** A bundle is made of the tables that documents hold. */
  format: z.enum(jobFormats),
  language: z.enum(["zh-CN", "en"]),
  isBare: z.boolean(),
  /** Days for which the file is kept. */
  days: z.number().int().min(1),
});

/**
 * Queues a table to be made into a file. Its moment is held from here on: what is published while it waits is not in it.
 * It reads only, and makes no entry in the ledger.
 *
 * @throws Refusal `invalid_input`, `table_jobs_full`
 */
export function queueTableJob(ctx: Context, input: z.input<typeof QueueTableJobInput>): { id: string } {
  permit(ctx, "table.export");
  const { table, query, ...choice } = parseInput(QueueTableJobInput, input);
  const asked = requestOfWords(table, query);
  const isBundle = choice.format === "bundle";
  const request = asked !== null && isBundle ? bundleRequest(asked) : asked;
  if (request === null || (isBundle && !isBundleTable(request.table)))
    throw new Refusal("invalid_input", {}, [{ path: "query", code: "invalid" }]);
  for (const verb of tableVerbs(request)) permit(ctx, verb);
  const { actor, now } = ctx;
  const folder = exportsFolder(dirname(ctx.db.$client.name));
  const own = readJobs(folder).filter(({ owner, ...job }) => owner === actor.id && isActive(job));
  if (own.length >= mostJobs) throw new Refusal("table_jobs_full", { limit: mostJobs });
  const account = ctx.db
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, actor.id))
    .get();
  if (account === undefined) throw new Refusal("not_permitted");
  const id = randomUUID();
  writeJob(folder, {
    ...{ id, owner: actor.id, ownerName: account.name, table: request.table, ...choice },
    query: tableQuery({ ...request, asOf: request.asOf ?? now }),
    ...{ askedAt: now, state: "queued", rowsDone: 0, rowsTotal: null },
    ...{ endedAt: null, expiresAt: null, file: null, fault: null },
  });
  return { id };
}

export const DropTableJobInput = z.object({ id: z.string() });

/**
 * Cancels a job that waits or runs, removes one that ended: for who asked for it, and administrators.
 *
 * @throws Refusal `not_found`
 */
export function dropTableJob(
  ctx: Context,
  input: z.input<typeof DropTableJobInput>,
): { id: string; was: "active" | "ended" } {
  permit(ctx, "table.export");
  const { id } = parseInput(DropTableJobInput, input);
  const folder = exportsFolder(dirname(ctx.db.$client.name));
  const job = readJob(folder, id);
  if (job === null || (job.owner !== ctx.actor.id && ctx.actor.role !== "admin"))
    throw new Refusal("not_found");
  if (!isActive(job)) {
    removeJob(folder, id);
    return { id, was: "ended" };
  }
  noteEvent(folder, id, { is: "cancelled" }, ctx.now);
  return { id, was: "active" };
}
