import { getTranslations } from "next-intl/server";
import { regionChoices } from "@/app/_server/region-choices";
import type { FilterField } from "@/components/record/filter-form";
import type { FilterChoices } from "@/db/queries/filter-choices";
import type { SessionFilter } from "@/db/queries/session-filter";
import type { Locale } from "@/i18n/routing";

/** The filters of session lists and tables, with what can be chosen and how many sessions each choice has. */
export async function filterFields(
  locale: Locale,
  choices: FilterChoices,
  filter: SessionFilter,
): Promise<FilterField[]> {
  const t = await getTranslations({ locale, namespace: "sessions" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const counted = (text: string, sessions: number) => `${text} (${sessions})`;
  return [
    {
      name: "body",
      label: t("body"),
      value: filter.body ?? "",
      options: choices.bodies.map(({ kind, sessions }) => ({
        value: kind,
        text: counted(terms(kind), sessions),
      })),
    },
    {
      name: "level",
      label: t("level"),
      value: filter.level ?? "",
      options: choices.levels.map(({ level, sessions }) => ({
        value: level,
        text: counted(terms(`level.${level}`), sessions),
      })),
    },
    {
      name: "region",
      label: t("region"),
      value: filter.region ?? "",
      options: regionChoices(locale, choices.regions, filter.region),
    },
    {
      name: "year",
      label: t("year"),
      value: filter.year === undefined ? "" : String(filter.year),
      options: choices.years.map(({ year, sessions }) => ({
        value: String(year),
        text: counted(String(year), sessions),
      })),
    },
    {
      name: "term",
      label: t("term"),
      value: filter.term === undefined ? "" : String(filter.term),
      options: choices.terms.map(({ term, sessions }) => ({
        value: String(term),
        text: counted(String(term), sessions),
      })),
    },
  ];
}
