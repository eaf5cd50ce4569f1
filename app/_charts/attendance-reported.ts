import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { shareBars } from "@/components/charts/share-bars";
import { percent } from "@/components/record/words";
import { attendanceWithin } from "@/db/queries/attendance-dashboard";
import { rounded } from "@/domain/stats";
import type { MakeChart } from "./chart";
import { chartWords } from "./words";

/** How many of each year's sessions report both figures. */
export const attendanceReportedChart: MakeChart = async (locale, filter) => {
  const w = await getTranslations({ locale, namespace: "attendance" });
  const { t } = await chartWords(locale);
  const { years: counted, sessions } = attendanceWithin(getDatabase(), filter);
  const byYear = new Map<number, { part: number; whole: number }>();
  for (const { year, reported: n, sessions: of } of counted) {
    const { part, whole } = byYear.get(year) ?? { part: 0, whole: 0 };
    byYear.set(year, { part: part + n, whole: whole + of });
  }
  const years = [...byYear].map(([year, counts]) => ({ year, ...counts })).sort((a, b) => a.year - b.year);
  const reported = years.reduce((sum, { part }) => sum + part, 0);
  return {
    title: w("reportedTitle"),
    finding:
      sessions === 0
        ? w("reportedNone")
        : w("reportedFinding", {
            sessions,
            reported,
            missing: sessions - reported,
            share: percent(locale, (100 * reported) / sessions),
          }),
    note: w("reportedNote"),
    sessions,
    draw: years.length === 0 ? null : (width) => shareBars(years, width),
    table: {
      columns: [
        { key: "year", title: t("year") },
        { key: "sessions", title: t("sessions"), number: true },
        { key: "reported", title: w("reportedColumn"), number: true },
        { key: "share", title: t("share"), number: true },
      ],
      rows: years.map(({ year, part, whole }) => ({
        key: String(year),
        cells: [year, whole, part, rounded((100 * part) / whole)],
      })),
    },
  };
};
