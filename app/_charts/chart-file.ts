import { createElement } from "react";
import type { ChartRow } from "@/components/charts/chart-figure";
import { ChartSheet } from "@/components/charts/chart-sheet";
import { type Column, toCsv } from "@/domain/export";
import type { Locale } from "@/i18n/routing";
import type { Chart } from "./chart";

/** A chart's table as CSV: the same columns, cells and order as on the page; an empty cell is "not reported". */
export function chartCsv({ table }: Chart, locale: Locale): string {
  const columns = table.columns.map(
    ({ title }, at): Pick<Column<ChartRow>, "title" | "value"> => ({
      title: { "zh-CN": title, en: title },
      value: ({ cells }) => cells[at] ?? null,
    }),
  );
  return toCsv(columns, table.rows.slice(), locale);
}

/** A chart as an SVG file with its title, finding and basis; null where there is nothing to draw. */
export async function chartSvg(chart: Chart, basis: string): Promise<string | null> {
  if (chart.draw === null) return null;
  // Imported when needed: Next refuses the renderer where a page could load it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { title, finding } = chart;
  return renderToStaticMarkup(createElement(ChartSheet, { drawing: chart.draw(720), title, finding, basis }));
}
