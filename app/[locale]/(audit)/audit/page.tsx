import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { filterOf, type Query, queryOf } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { filterFields } from "@/app/[locale]/(public)/sessions/filter-fields";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { AttendanceTable, ColumnDefinitions } from "@/components/audit/attendance-table";
import { FilterForm } from "@/components/record/filter-form";
import { Notice } from "@/components/ui/notice";
import { attendanceTable } from "@/db/queries/attendance-export";
import { filterChoices } from "@/db/queries/filter-choices";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: (await getTranslations({ locale, namespace: "audit" }))("title") };
}

export default async function Audit({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/audit");
  if (!isFor(account.role, "table.export"))
    return <Forbidden locale={locale} role={account.role} verb="table.export" />;
  const ctx = await readContext();
  const t = await getTranslations({ locale, namespace: "audit" });
  const s = await getTranslations({ locale, namespace: "sessions" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const { filter, mistaken } = filterOf(await searchParams);
  const rows = attendanceTable(ctx, filter);
  const path = localePath(locale, "/audit");
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("tableTitle")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <FilterForm
        action={path}
        label={s("filter")}
        fields={await filterFields(locale, filterChoices(getDatabase(), null), filter)}
        all={s("all")}
        submit={s("apply")}
        clear={s("clear")}
      />
      {mistaken ? <Notice look="check">{t("badFilter")}</Notice> : null}
      <p className="flex flex-wrap gap-x-6">
        <span role="status">{t("count", { count: rows.length })}</span>
        <a href={`/api/audit/attendance.csv${queryOf(filter, { lang: locale })}`}>{t("csv")}</a>
        <a href={`/api/audit/attendance.json${queryOf(filter)}`}>{t("json")}</a>
        <a href={`/api/audit/bundle.zip${queryOf(filter, { lang: locale })}`}>{t("bundle")}</a>
      </p>
      <p className="max-w-prose text-sm text-soft">{t("bundleHelp")}</p>
      {rows.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <AttendanceTable
          locale={locale}
          rows={rows}
          labels={{
            caption: t("tableTitle"),
            notReported: terms("notReported"),
            baseDue: t("baseDue"),
            met: t("verdictMet"),
            notMet: t("verdictNotMet"),
            revision: (number) => t("revisionShort", { number }),
            sitting: (kind) => terms(`sitting.${kind ?? "unknown"}`),
            body: (kind) => terms(kind),
          }}
        />
      )}
      <ColumnDefinitions
        locale={locale}
        labels={{ title: t("definitions"), column: t("column"), definition: t("definition") }}
      />
    </div>
  );
}
