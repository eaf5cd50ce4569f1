import type { ReactNode } from "react";
import { FilterForm } from "@/components/record/filter-form";
import { Notice } from "@/components/ui/notice";
import type { DashboardFilter } from "@/db/queries/dashboard-filter";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { ChartSection } from "./chart-section";
import { dashboardFields } from "./filter-fields";
import type { ChartId } from "./registry";
import { chartWords } from "./words";

/** A page of charts under one set of filters, which live in the address. */
export async function Dashboard({
  locale,
  path,
  title,
  lead,
  filter,
  fields,
  mistaken,
  charts,
  after = [],
  children,
}: {
  locale: Locale;
  path: string;
  title: string;
  lead: string;
  filter: DashboardFilter;
  fields: readonly (keyof DashboardFilter)[];
  mistaken: boolean;
  charts: readonly ChartId[];
  /** Charts below what stands between. */
  after?: readonly ChartId[];
  children?: ReactNode;
}) {
  const { t } = await chartWords(locale);
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h1 className="text-3xl">{title}</h1>
        <p className="max-w-prose text-soft">{lead}</p>
      </div>
      <FilterForm
        action={localePath(locale, path)}
        label={t("apply")}
        fields={await dashboardFields(locale, filter, fields)}
        all={t("all")}
        submit={t("apply")}
        clear={t("clear")}
      />
      {mistaken ? <Notice look="check">{t("badFilter")}</Notice> : null}
      {charts.map((id) => (
        <ChartSection key={id} locale={locale} id={id} filter={filter} />
      ))}
      {children}
      {after.map((id) => (
        <ChartSection key={id} locale={locale} id={id} filter={filter} />
      ))}
    </div>
  );
}
