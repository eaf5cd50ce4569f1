import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { linesByYear } from "@/components/charts/lines-by-year";
import { percent } from "@/components/record/words";
import { standingsByRegion } from "@/db/queries/session-standings";
import { bodyKinds } from "@/domain/record";
import { attendanceByYear, rounded, type YearOfAttendance } from "@/domain/stats";
import type { MakeChart } from "./chart";
import { chartWords, quorumLevel, regionLabel } from "./words";

/** A region's congress against its CPPCC over the years. */
export const bodiesByYearChart: MakeChart = async (locale, { region = "", from, to }) => {
  const w = await getTranslations({ locale, namespace: "compare" });
  const { t, terms, cutLabel } = await chartWords(locale);
  const sessions = (standingsByRegion(getDatabase()).get(region) ?? []).filter(
    ({ year }) => (from === undefined || year >= from) && (to === undefined || year <= to),
  );
  const years = attendanceByYear(sessions);
  const of = (kind: string, year: number): YearOfAttendance | undefined =>
    years.find((one) => one.kind === kind && one.year === year);
  const all = [...new Set(years.map(({ year }) => year))];
  const both = all.flatMap((year) => {
    const [congress, cppcc] = [of("people_congress", year)?.median, of("cppcc", year)?.median];
    return congress == null || cppcc == null ? [] : [{ year, congress, cppcc }];
  });
  const mean = (values: readonly number[]) =>
    percent(locale, values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  const facts = {
    region: regionLabel(locale, region, sessions.at(-1)?.regionName ?? region),
    year: String(both[0]?.year ?? ""),
    both: both.length,
    higher: both.filter(({ congress, cppcc }) => congress > cppcc).length,
    congress: mean(both.map(({ congress }) => congress)),
    cppcc: mean(both.map(({ cppcc }) => cppcc)),
  };
  const series = bodyKinds
    .map((kind) => ({
      key: kind,
      kind,
      label: terms(kind),
      points: years.flatMap(({ kind: its, year, median }) =>
        its !== kind || median === null
          ? []
          : [{ year, value: median, title: `${year} ${terms(kind)} ${percent(locale, median)}` }],
      ),
    }))
    .filter(({ points }) => points.length > 0);
  return {
    title: w("yearsTitle"),
    finding: w(both.length === 0 ? "yearsNone" : both.length === 1 ? "yearsOne" : "yearsFinding", facts),
    note: w("yearsNote"),
    sessions: sessions.length,
    draw:
      series.length === 0
        ? null
        : (width) =>
            linesByYear(
              {
                series,
                level: { value: quorumLevel, label: t("quorum") },
                cutLabel,
                valueLabel: (value) => percent(locale, value),
              },
              width,
            ),
    table: {
      columns: [
        { key: "year", title: t("year") },
        ...bodyKinds.map((kind) => ({
          key: `rate_${kind}`,
          title: w("rateOf", { body: terms(kind) }),
          number: true,
        })),
        ...bodyKinds.map((kind) => ({
          key: `margin_${kind}`,
          title: w("marginOf", { body: terms(kind) }),
          number: true,
        })),
      ],
      rows: all.map((year) => ({
        key: String(year),
        cells: [
          year,
          ...bodyKinds.map((kind) => of(kind, year)?.median ?? null),
          ...bodyKinds.map((kind) => {
            const margin = of(kind, year)?.margin ?? null;
            return margin === null ? null : rounded(margin);
          }),
        ],
      })),
    },
  };
};
