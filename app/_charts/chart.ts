import type { ChartFigureProps, ChartTable } from "@/components/charts/chart-figure";
import type { Draw } from "@/components/charts/drawing";
import type { DashboardFilter } from "@/db/queries/dashboard-filter";
import type { Locale } from "@/i18n/routing";

/** What a chart shows and says for one set of filters. */
export type Chart = {
  title: string;
  finding: string;
  note: string;
  /** Null where there is nothing to draw; the finding says so. */
  draw: Draw | null;
  table: ChartTable;
  remarks?: NonNullable<ChartFigureProps["remarks"]>;
  /** Number of published sessions that it rests on. */
  sessions: number;
};

/** Makes a chart from what is published. */
export type MakeChart = (locale: Locale, filter: DashboardFilter) => Promise<Chart>;
