import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { linesByYear } from "@/components/charts/lines-by-year";
import { percent } from "@/components/record/words";
import { attendanceWithin } from "@/db/queries/attendance-dashboard";
import { bodyKinds } from "@/domain/record";
import type { MakeChart } from "./chart";
import { chartWords, quorumLevel, sessionLabel } from "./words";

/** Median attendance of each kind of body by year, against the quorum. */
export const attendanceByYearChart: MakeChart = async (locale, filter) => {
  const w = await getTranslations({ locale, namespace: "attendance" });
  const { t, terms, cutLabel } = await chartWords(locale);
  const within = attendanceWithin(getDatabase(), filter);
  const { years, lowest, known, below } = within;
  const facts = {
    sessions: within.sessions,
    reported: within.reported,
    median: percent(locale, within.median ?? 0),
    lowest: percent(locale, lowest?.rate ?? 0),
    name: lowest === null ? "" : sessionLabel(locale, lowest),
  };
  const verdict = below === 0 ? w("allMet", { known }) : w("someBelow", { known, below });
  const series = bodyKinds.map((kind) => ({
    key: kind,
    kind,
    label: terms(kind),
    points: years.flatMap(({ kind: of, year, median, reported: n }) =>
      of !== kind || median === null
        ? []
        : [{ year, value: median, title: `${year} ${terms(kind)} ${percent(locale, median)} (${n})` }],
    ),
  }));
  return {
    title: w("yearTitle"),
    finding:
      lowest === null
        ? w("yearNone", facts)
        : `${w(within.reported === 1 ? "yearOne" : "yearFinding", facts)}${locale === "en" ? " " : ""}${verdict}`,
    note: w("yearNote"),
    sessions: within.sessions,
    draw:
      lowest === null
        ? null
        : (width) =>
            linesByYear(
              {
                series: series.filter(({ points }) => points.length > 0),
                level: { value: quorumLevel, label: t("quorum") },
                cutLabel,
                valueLabel: (value) => percent(locale, value),
              },
              width,
            ),
    table: {
      columns: [
        { key: "year", title: t("year") },
        { key: "body", title: t("body") },
        { key: "sessions", title: t("sessions"), number: true },
        { key: "reported", title: w("reportedColumn"), number: true },
        { key: "median", title: t("median"), number: true },
        { key: "lowest", title: t("lowest"), number: true },
        { key: "highest", title: t("highest"), number: true },
        { key: "margin", title: w("margin"), number: true },
        { key: "below", title: w("belowColumn"), number: true },
      ],
      rows: years.map((year) => ({
        key: `${year.year}-${year.kind}`,
        cells: [
          year.year,
          terms(year.kind),
          year.sessions,
          year.reported,
          year.median,
          year.lowest,
          year.highest,
          year.margin,
          year.margin === null ? null : year.below,
        ],
      })),
    },
  };
};
