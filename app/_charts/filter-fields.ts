import { getDatabase } from "@/app/_server/database";
import type { FilterField } from "@/components/record/filter-form";
import type { DashboardFilter } from "@/db/queries/dashboard-filter";
import { allStandings } from "@/db/queries/session-standings";
import { bodyKinds, levels } from "@/domain/record";
import { regionByCode } from "@/domain/regions";
import type { SessionStanding } from "@/domain/stats";
import type { Locale } from "@/i18n/routing";
import { chartWords, regionLabel } from "./words";

/** Above so many regions the list names provinces, and what lies around the chosen one. */
const mostRegions = 200;

type Choice = { value: string; text: string };

/** Filters of a dashboard: only what is published can be chosen, each with its number of sessions. */
export async function dashboardFields(
  locale: Locale,
  filter: DashboardFilter,
  names: readonly (keyof DashboardFilter)[],
): Promise<FilterField[]> {
  const { t, terms } = await chartWords(locale);
  const sessions = allStandings(getDatabase());
  const counted = (text: string, n: number) => `${text} (${n})`;
  const count = (of: (session: SessionStanding) => boolean) => sessions.filter(of).length;
  const years = [...new Set(sessions.map(({ year }) => year))].sort((a, b) => b - a);
  const options: Record<keyof DashboardFilter, () => Choice[]> = {
    body: () =>
      bodyKinds.map((kind) => ({
        value: kind,
        text: counted(
          terms(kind),
          count((session) => session.kind === kind),
        ),
      })),
    level: () =>
      levels
        .map((level) => ({ level, n: count((session) => session.level === level) }))
        .filter(({ n }) => n > 0)
        .map(({ level, n }) => ({ value: level, text: counted(terms(`level.${level}`), n) })),
    region: () => regionChoices(locale, sessions, filter.region),
    from: () => years.map((year) => ({ value: String(year), text: String(year) })),
    to: () => years.map((year) => ({ value: String(year), text: String(year) })),
  };
  return names.map((name) => ({
    name,
    label: t(name),
    value: String(filter[name] ?? ""),
    options: options[name](),
  }));
}

/** Regions to choose from by code: all that have sessions, or, where they are too many, provinces and the neighbourhood. */
export function regionChoices(
  locale: Locale,
  sessions: readonly SessionStanding[],
  chosen: string | undefined,
): Choice[] {
  const named = new Map<string, { name: string; n: number }>();
  for (const { regionCode, regionName } of sessions) {
    named.set(regionCode, { name: regionName, n: (named.get(regionCode)?.n ?? 0) + 1 });
  }
  const near = (code: string) =>
    code.endsWith("0000") ||
    (chosen !== undefined &&
      code.startsWith(chosen.slice(0, 2)) &&
      (code.endsWith("00") || code.startsWith(chosen.slice(0, 4))));
  const codes = named.size <= mostRegions ? [...named.keys()] : [...above(named.keys())].filter(near);
  return codes.sort().map((value) => {
    const known = named.get(value);
    const text = regionLabel(locale, value, known?.name ?? regionByCode(value)?.path.join("") ?? value);
    return { value, text: known === undefined ? text : `${text} (${known.n})` };
  });
}

/** Codes with those of the provinces and cities above them. */
function above(codes: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const code of codes) {
    found.add(code);
    for (const parent of [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]) {
      if (regionByCode(parent) !== null) found.add(parent);
    }
  }
  return found;
}
