import { congressAmongPeersChart, cppccAmongPeersChart } from "./among-peers";
import { attendanceByRegionChart } from "./attendance-by-region";
import { attendanceByYearChart } from "./attendance-by-year";
import { attendanceChangesChart } from "./attendance-changes";
import { attendanceReportedChart } from "./attendance-reported";
import { bodiesByYearChart } from "./bodies-by-year";
import type { MakeChart } from "./chart";
import { quantitiesNamedChart } from "./quantities-named";
import { congressMatrixChart, cppccMatrixChart } from "./resolution-matrix";
import { themesByBodyChart } from "./themes-by-body";
import { themesByYearChart } from "./themes-by-year";
import { votesInFavourChart } from "./votes-in-favour";

/** Every chart by its name in addresses. */
export const charts = {
  "attendance-by-year": attendanceByYearChart,
  "attendance-by-region": attendanceByRegionChart,
  "attendance-reported": attendanceReportedChart,
  "attendance-changes": attendanceChangesChart,
  "bodies-by-year": bodiesByYearChart,
  "congress-among-peers": congressAmongPeersChart,
  "cppcc-among-peers": cppccAmongPeersChart,
  "resolutions-congress": congressMatrixChart,
  "resolutions-cppcc": cppccMatrixChart,
  "votes-in-favour": votesInFavourChart,
  "themes-by-body": themesByBodyChart,
  "themes-by-year": themesByYearChart,
  "quantities-named": quantitiesNamedChart,
} as const satisfies Record<string, MakeChart>;

export type ChartId = keyof typeof charts;

/** Whether a word in an address names a chart. */
export function isChartId(name: string): name is ChartId {
  return Object.hasOwn(charts, name);
}
