import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { yearGrid } from "@/components/charts/year-grid";
import { percent } from "@/components/record/words";
import { themesByYear } from "@/db/queries/directive-dashboard";
import { themes } from "@/domain/directives";
import { themeShare } from "@/domain/stats";
import type { MakeChart } from "./chart";
import { chartWords } from "./words";

/** Shares of themes in each year's numbered points. */
export const themesByYearChart: MakeChart = async (locale, filter) => {
  const w = await getTranslations({ locale, namespace: "directives" });
  const { t } = await chartWords(locale);
  const { counts, all } = themesByYear(getDatabase(), filter);
  const years = [...new Set(all.map(({ year }) => year))];
  const [first, last] = [years[0], years.at(-1)];
  const rows = themes
    .map((theme) => {
      const naming = counts.filter((count) => count.theme === theme);
      const parts = years.flatMap((year) => {
        const part = themeShare(naming, all, { year });
        return part === null ? [] : [{ year, ...part }];
      });
      return { theme, parts, overall: themeShare(naming, all, {})?.share ?? 0 };
    })
    .filter(({ overall }) => overall > 0)
    .sort((a, b) => b.overall - a.overall);
  const newest = rows
    .flatMap(({ theme, parts }) =>
      parts.filter(({ year }) => year === last).map((part) => ({ theme, ...part })),
    )
    .sort((a, b) => b.share - a.share)[0];
  return {
    title: w("yearsTitle"),
    finding:
      newest === undefined
        ? w("themesNone")
        : w("yearsFinding", {
            years: years.length,
            first: String(first),
            last: String(last),
            n: newest.all,
            theme: w(`themes.${newest.theme}`),
            share: percent(locale, newest.share),
          }),
    note: w("yearsNote"),
    sessions: all.reduce((sum, one) => sum + one.sessions, 0),
    draw:
      rows.length === 0 || years.length < 2
        ? null
        : (width) =>
            yearGrid(
              {
                years,
                rows: rows.map(({ theme, parts }) => ({
                  key: theme,
                  label: w(`themes.${theme}`),
                  shares: new Map(parts.map(({ year, share }) => [year, share])),
                })),
              },
              width,
            ),
    table: {
      columns: [
        { key: "theme", title: w("theme") },
        { key: "year", title: t("year"), number: true },
        { key: "naming", title: w("naming"), number: true },
        { key: "directives", title: w("directives"), number: true },
        { key: "share", title: t("share"), number: true },
      ],
      rows: rows.flatMap(({ theme, parts }) =>
        parts.map(({ year, naming, all: whole, share }) => ({
          key: `${theme}-${year}`,
          cells: [w(`themes.${theme}`), year, naming, whole, share],
        })),
      ),
    },
  };
};
