import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { SavedList } from "@/components/audit/tables/saved-list";
import { Notice } from "@/components/ui/notice";
import { listSavedTables } from "@/db/queries/saved-tables";
import { tableKeys, tableOf } from "@/domain/tables";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { forgetTableAction } from "./saved-action";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: (await getTranslations({ locale, namespace: "tables" }))("title") };
}

/** The tables there are, to begin from, and those that were saved. */
export default async function Tables({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/audit/tables");
  if (!isFor(account.role, "table.export"))
    return <Forbidden locale={locale} role={account.role} verb="table.export" />;
  const t = await getTranslations({ locale, namespace: "tables" });
  const jobs = await getTranslations({ locale, namespace: "tableJobs" });
  const { saved, refused, forgotten } = await searchParams;
  const format = await getFormatter({ locale });
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <p>
          <a href={localePath(locale, "/audit/tables/jobs")} className="inline-flex min-h-11 items-center">
            {jobs("title")}
          </a>
        </p>
      </div>
      <ul className="grid border-t border-rule sm:grid-cols-2 sm:gap-x-10">
        {tableKeys.map((key) => {
          const { title, row } = tableOf(key);
          return (
            <li
              key={key}
              className="grid content-start justify-items-start gap-0.5 border-b border-hairline py-3"
            >
              <a href={localePath(locale, `/audit/tables/${key}`)} className="text-lg font-medium">
                {title[locale]}
              </a>
              <span className="text-soft">{t("row", { row: row[locale] })}</span>
            </li>
          );
        })}
      </ul>
      {saved === undefined ? null : <Notice look="good" role="status" title={t("savedDone")} />}
      {forgotten === undefined ? null : <Notice look="good" role="status" title={t("forgotten")} />}
      {refused === undefined ? null : <Notice look="bad" role="alert" title={t("refused")} />}
      <SavedList
        saved={listSavedTables(await readContext())}
        fresh={typeof saved === "string" ? saved : null}
        language={locale}
        forget={forgetTableAction}
        labels={{
          ...{ title: t("saved"), none: t("savedNone"), forget: t("forget") },
          forgetOne: (name) => t("forgetOne", { name }),
          by: ({ by, savedAt }) =>
            t("savedBy", { by, at: format.dateTime(new Date(savedAt), { dateStyle: "long" }) }),
        }}
      />
    </div>
  );
}
