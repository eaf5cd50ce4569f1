import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { JobList } from "@/components/audit/tables/job-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { listTableJobs } from "@/db/queries/table-jobs";
import { isActive, mostJobs } from "@/domain/tables";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { dropTableJobAction } from "./jobs-action";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Seconds after which the page looks again while a file is being prepared. */
const lookAgain = 3;

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: (await getTranslations({ locale, namespace: "tableJobs" }))("title") };
}

/** The tables that one has had prepared as files, how far each is, and the way to take it. */
export default async function TableJobs({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/audit/tables/jobs");
  if (!isFor(account.role, "table.export"))
    return <Forbidden locale={locale} role={account.role} verb="table.export" />;
  const t = await getTranslations({ locale, namespace: "tableJobs" });
  const tables = await getTranslations({ locale, namespace: "tables" });
  const format = await getFormatter({ locale });
  const moment = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  const { refused } = await searchParams;
  const jobs = listTableJobs(await readContext());
  return (
    <div className="grid gap-6">
      {jobs.some(isActive) ? (
        <meta httpEquiv="refresh" content={`${lookAgain};url=${localePath(locale, "/audit/tables/jobs")}`} />
      ) : null}
      <Breadcrumb
        label={t("title")}
        crumbs={[{ text: tables("title"), href: localePath(locale, "/audit/tables") }, { text: t("title") }]}
      />
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      {refused === undefined ? null : (
        <Notice
          look="bad"
          role="alert"
          title={refused === "table_jobs_full" ? t("full", { limit: mostJobs }) : t("refused")}
        />
      )}
      <JobList
        jobs={jobs}
        language={locale}
        drop={dropTableJobAction}
        labels={{
          ...{ title: t("title"), none: t("none"), download: t("download") },
          ...{ cancel: t("cancel"), remove: t("remove"), columns: tables("bare") },
          format: (key) => (key === "bundle" ? tables("bundle") : tables(`format.${key}`)),
          state: (job) => t(`state.${job.state}`),
          asked: ({ askedAt }) => t("asked", { at: moment(askedAt) }),
          progress: ({ format: form, rowsDone: done, rowsTotal: total }) =>
            total === null ? t("begins") : t(form === "bundle" ? "proved" : "progress", { done, total }),
          size: ({ bytes }, { format: form, rowsDone: rows }) =>
            t(form === "bundle" ? "bundleSize" : "size", { rows, megabytes: bytes / 1e6 }),
          fault: (fault) => t(`fault.${fault}`),
          until: (at) => t("until", { at: moment(at) }),
        }}
      />
    </div>
  );
}
