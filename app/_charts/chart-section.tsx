import { queryOfDashboard } from "@/app/_server/dashboard-query";
import { ChartFigure, tableRows } from "@/components/charts/chart-figure";
import type { DashboardFilter } from "@/db/queries/dashboard-filter";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { type ChartId, charts } from "./registry";
import { chartWords } from "./words";

/** One chart of a page, with its files and its sources under the same filters. */
export async function ChartSection({
  locale,
  id,
  filter,
}: {
  locale: Locale;
  id: ChartId;
  filter: DashboardFilter;
}) {
  const chart = await charts[id](locale, filter);
  const { t } = await chartWords(locale);
  const rows = chart.table.rows.length;
  const { from, to, ...within } = filter;
  const file = (form: string) => `/api/charts/${id}.${form}${queryOfDashboard(filter, { lang: locale })}`;
  const year = from !== undefined && from === to ? { year: from } : {};
  return (
    <ChartFigure
      id={id}
      {...chart}
      basis={t("basis", { sessions: chart.sessions })}
      words={{
        table: t("table", { rows }),
        shownOf: t("shownOf", { shown: Math.min(rows, tableRows), rows }),
        notReported: (await chartWords(locale)).terms("notReported"),
        csv: t("csv"),
        svg: t("svg"),
        source: t("source"),
      }}
      downloads={{
        csv: file("csv"),
        svg: file("svg"),
        source: `${localePath(locale, "/sessions")}${queryOfDashboard(within, year)}`,
      }}
    />
  );
}
