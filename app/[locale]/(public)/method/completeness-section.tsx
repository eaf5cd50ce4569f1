import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { Completeness } from "@/db/queries/completeness";
import { levels } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

type Props = {
  locale: Locale;
  counted: { all: Completeness | null; byLevel: Completeness[]; byYear: Completeness[] };
};

const columns = ["sessions", "attendance", "resolutions", "votes", "whole"] as const;
const titles = {
  sessions: "completeSessions",
  attendance: "completeAttendance",
  resolutions: "completeResolutions",
  votes: "completeVotes",
  whole: "completeWhole",
} as const;

/** How complete the published records are, by level of government and by year. */
export async function CompletenessSection({ locale, counted: { all, byLevel, byYear } }: Props) {
  const t = await getTranslations({ locale, namespace: "method" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const sessions = await getTranslations({ locale, namespace: "sessions" });
  if (all === null) return null;
  const levelName = (group: string) => {
    const level = levels.find((one) => one === group);
    return level === undefined ? group : terms(`level.${level}`);
  };
  return (
    <section aria-labelledby="completeness" className="grid gap-3">
      <h2 id="completeness" className="text-2xl">
        {t("completeTitle")}
      </h2>
      <p className="max-w-prose">{t("complete", { ...all })}</p>
      {table(t("byLevelTitle"), sessions("level"), byLevel, levelName)}
      {table(t("byYearTitle"), t("completeYear"), byYear, (group) => group)}
    </section>
  );

  function table(
    caption: string,
    head: string,
    rows: readonly Completeness[],
    nameOf: (group: string) => string,
  ) {
    return (
      <DataTable caption={caption} wraps>
        <thead>
          <tr>
            <th scope="col" className="min-w-[2.6em]">
              {head}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="min-w-[2.6em] text-right max-sm:px-1! max-sm:text-xs">
                {t(titles[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group}>
              <th scope="row" className="min-w-[2.6em]">
                {nameOf(row.group)}
              </th>
              {columns.map((column) => (
                <td key={column} className="min-w-[2.6em] text-right max-sm:px-1!">
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    );
  }
}
