import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { linesByYear } from "@/components/charts/lines-by-year";
import { percent } from "@/components/record/words";
import { votesReported } from "@/db/queries/resolution-dashboard";
import { resolutionCategories } from "@/domain/record";
import { supportOf } from "@/domain/stats";
import type { MakeChart } from "./chart";
import { chartWords } from "./words";

/** Kinds of text that are drawn at most; the table has all. "Other" is no kind and makes no line. */
const drawn = 4;

/** Votes in favour in percent of all votes cast, by kind of text and year. */
export const votesInFavourChart: MakeChart = async (locale, filter) => {
  const w = await getTranslations({ locale, namespace: "resolutions" });
  const { t, terms, cutLabel } = await chartWords(locale);
  const { years, total, withVotes, sessions } = votesReported(getDatabase(), filter);
  const rows = years.flatMap((year) => {
    const support = supportOf({ ...year, for: year.inFavour });
    return support === null ? [] : [{ ...year, support }];
  });
  const [first] = rows;
  const lowest = rows.reduce(
    (least, row) => (least === undefined || row.support < least.support ? row : least),
    first,
  );
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((whole, row) => whole + of(row), 0);
  const inFavour = sum((row) => row.inFavour);
  const cast = inFavour + sum((row) => row.against + row.abstain);
  const series = resolutionCategories
    .map((category) => ({
      key: category,
      label: w(`short.${category}`),
      points: rows
        .filter((row) => row.category === category)
        .map(({ year, support, resolutions }) => ({
          year,
          value: support,
          title: `${year} ${terms(`category.${category}`)} ${percent(locale, support)} (${resolutions})`,
        })),
    }))
    .filter(({ key, points }) => key !== "other" && points.length > 0)
    .sort((a, b) => b.points.length - a.points.length)
    .slice(0, drawn);
  return {
    title: w("votesTitle"),
    finding:
      lowest === undefined
        ? w("votesNone", { total })
        : w("votesFinding", {
            total,
            withVotes,
            complete: sum((row) => row.resolutions),
            share: percent(locale, (100 * inFavour) / cast),
            year: String(lowest.year),
            category: terms(`category.${lowest.category}`),
            lowest: percent(locale, lowest.support),
          }),
    note: w("votesNote"),
    sessions,
    draw:
      series.length === 0
        ? null
        : (width) =>
            linesByYear(
              {
                series,
                cutLabel,
                valueLabel: (value) => percent(locale, value),
                nameRoom: locale === "en" ? 104 : 84,
              },
              width,
            ),
    table: {
      columns: [
        { key: "year", title: t("year") },
        { key: "category", title: w("category") },
        { key: "resolutions", title: w("complete"), number: true },
        { key: "for", title: w("inFavour"), number: true },
        { key: "against", title: w("against"), number: true },
        { key: "abstain", title: w("abstain"), number: true },
        { key: "support", title: w("support"), number: true },
      ],
      rows: rows.map((row) => ({
        key: `${row.year}-${row.category}`,
        cells: [
          row.year,
          terms(`category.${row.category}`),
          row.resolutions,
          row.inFavour,
          row.against,
          row.abstain,
          row.support,
        ],
      })),
    },
  };
};
