import { getDatabase } from "@/app/_server/database";
import { type Choice, regionChoices } from "@/app/_server/region-choices";
import type { FilterField } from "@/components/record/filter-form";
import type { DashboardFilter } from "@/db/queries/dashboard-filter";
import { filterChoices } from "@/db/queries/filter-choices";
import { bodyKinds } from "@/domain/record";
import type { Locale } from "@/i18n/routing";
import { chartWords } from "./words";

/** Filters of a dashboard: only what is published can be chosen, each with its number of sessions. */
export async function dashboardFields(
  locale: Locale,
  filter: DashboardFilter,
  names: readonly (keyof DashboardFilter)[],
): Promise<FilterField[]> {
  const { t, terms } = await chartWords(locale);
  const choices = filterChoices(getDatabase());
  const counted = (text: string, n: number) => `${text} (${n})`;
  const years = choices.years.map(({ year }) => ({ value: String(year), text: String(year) }));
  const options: Record<keyof DashboardFilter, () => Choice[]> = {
    body: () =>
      bodyKinds.map((kind) => ({
        value: kind,
        text: counted(terms(kind), choices.bodies.find((body) => body.kind === kind)?.sessions ?? 0),
      })),
    level: () =>
      choices.levels.map(({ level, sessions }) => ({
        value: level,
        text: counted(terms(`level.${level}`), sessions),
      })),
    region: () => regionChoices(locale, choices.regions, filter.region),
    from: () => years,
    to: () => years,
  };
  return names.map((name) => ({
    name,
    label: t(name),
    value: String(filter[name] ?? ""),
    options: options[name](),
  }));
}
