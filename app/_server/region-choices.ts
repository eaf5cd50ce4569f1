import type { FilterChoices } from "@/db/queries/filter-choices";
import { regionByCode } from "@/domain/regions";
import type { Locale } from "@/i18n/routing";
import { regionGloss } from "./region-words";

/** Above so many regions the list names provinces, and what lies around the chosen one. */
const mostRegions = 200;

/** An option of a filter. */
export type Choice = { value: string; text: string };

/** Regions to choose from by code: all that have sessions, or, where they are too many, provinces and the neighbourhood. */
export function regionChoices(
  locale: Locale,
  regions: FilterChoices["regions"],
  chosen: string | undefined,
): Choice[] {
  const named = new Map(regions.map((region) => [region.code, region]));
  const near = (code: string) =>
    code.endsWith("0000") ||
    (chosen !== undefined &&
      code.startsWith(chosen.slice(0, 2)) &&
      (code.endsWith("00") || code.startsWith(chosen.slice(0, 4))));
  const codes = named.size <= mostRegions ? [...named.keys()] : [...above(named.keys())].filter(near);
  return codes.sort().map((value) => {
    const known = named.get(value);
    const name = known?.name ?? regionByCode(value)?.path.join("") ?? value;
    const text = locale === "en" ? regionGloss(value, name) : name;
    return { value, text: known === undefined ? text : `${text} (${known.sessions})` };
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
