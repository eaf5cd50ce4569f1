"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { environment } from "@/app/_server/environment";
import { localeOf, textOf } from "@/app/_server/form";
import { stopTableJob, wakeTableJobs } from "@/app/_server/table-jobs/runner";
import { dropTableJob, queueTableJob } from "@/db/mutations/table/table-job";
import { jobFormats } from "@/domain/tables";
import { localePath } from "@/i18n/path";

const jobs = (form: FormData, said = "") => localePath(localeOf(form), `/audit/tables/jobs${said}`);

export async function prepareTableAction(form: FormData): Promise<void> {
  const [table, query, named] = [textOf(form, "table"), textOf(form, "query"), textOf(form, "format")];
  const format = jobFormats.find((key) => key === named) ?? "csv";
  const choice = { format, language: localeOf(form), isBare: textOf(form, "bare") === "1" };
  const days = environment().HUILU_EXPORT_DAYS;
  const outcome = await answer((ctx) => queueTableJob(ctx, { table, query, days, ...choice }));
  if (outcome.ok) wakeTableJobs();
  redirect(jobs(form, outcome.ok ? "" : `?refused=${outcome.code}`));
}

export async function dropTableJobAction(form: FormData): Promise<void> {
  const outcome = await answer((ctx) => dropTableJob(ctx, { id: textOf(form, "id") }));
  if (outcome.ok) stopTableJob(outcome.data.id);
  redirect(jobs(form, outcome.ok ? "" : `?refused=${outcome.code}`));
}
