import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { countBars } from "@/components/charts/count-bars";
import { namedQuantities } from "@/db/queries/directive-dashboard";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import type { MakeChart } from "./chart";
import { chartWords, sessionLabel } from "./words";

/** Quantities that the table and its file hold at most, newest first. */
const listed = 500;

/** Which quantities numbered points name: how often, the largest of each kind, and every one with its words. */
export const quantitiesNamedChart: MakeChart = async (locale, filter) => {
  const w = await getTranslations({ locale, namespace: "directives" });
  const { t } = await chartWords(locale);
  const { kinds, rows, total, sessions } = namedQuantities(getDatabase(), { filter, limit: listed });
  const largest = kinds.find(({ quantity }) => quantity === "money")?.largest;
  const finding = w("quantitiesFinding", { sessions, total });
  const sum = largest === undefined ? "" : w("quantitiesLargest", { amount: shortNumber(locale, largest) });
  return {
    title: w("quantitiesTitle"),
    finding: total === 0 ? w("quantitiesNone") : `${finding}${locale === "en" ? " " : ""}${sum}`.trim(),
    note: w("quantitiesNote"),
    sessions,
    draw:
      total === 0
        ? null
        : (width) =>
            countBars(
              kinds.map(({ quantity, named, largest: most }) => ({
                key: quantity,
                label: w(`kinds.${quantity}`),
                value: named,
                words: w("namedWords", {
                  count: named,
                  largest: `${shortNumber(locale, most)}${locale === "en" ? " " : ""}${w(`units.${quantity}`)}`,
                }),
              })),
              width,
            ),
    table: {
      columns: [
        { key: "session", title: t("session") },
        { key: "year", title: t("year"), number: true },
        { key: "speaker", title: w("speaker") },
        { key: "phrase", title: w("phrase") },
        { key: "written", title: w("written") },
        { key: "kind", title: w("kind") },
        { key: "value", title: w("value"), number: true },
        { key: "unit", title: w("unit") },
        { key: "about", title: w("about") },
      ],
      rows: rows.map((row) => ({
        key: `${row.key}-${row.directive}-${row.written}-${row.phrase}`,
        href: localePath(locale, `/sessions/${row.key}`),
        cells: [
          sessionLabel(locale, row),
          row.year,
          row.speaker ?? w("meeting"),
          row.phrase,
          row.written,
          w(`kinds.${row.quantity}`),
          row.value,
          w(`units.${row.quantity}`),
          w(row.about ? "yes" : "no"),
        ],
      })),
    },
  };
};

/** A number in words of its language: 347亿, 34.7 billion. */
function shortNumber(locale: Locale, value: number): string {
  return value.toLocaleString(locale, {
    notation: "compact",
    compactDisplay: "long",
    maximumFractionDigits: 1,
  });
}
