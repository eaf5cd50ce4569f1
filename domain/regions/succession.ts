import { earlier } from "./editions";
import { placesOf } from "./former";
import { type Region, regions, regionsByCode } from "./gazetteer";
import { formerTownshipName, townshipByCode } from "./townships";

/**
 * What a former place is now: the place that has its code in the list after its last (襄樊市: 襄阳市), else the one of the
 * same own name that came in its province when it went (莱芜市: 莱芜区, 章丘市: 章丘区). Null for today's places and where
 * the lists do not tell.
 */
export function presentFormOf(region: Region): Region | null {
  if (region.until === undefined) return null;
  if (region.level !== "township") return succession().now.get(region) ?? null;
  const its = townshipByCode(region.code);
  return its?.until === undefined ? its : null;
}

/** Names that a place had before, the last first, each with the last year of a list that has it. */
export function formerNamesOf(code: string): { name: string; until: number }[] {
  const township = code.length === 9 ? formerTownshipName(code) : null;
  if (township !== null) return [township];
  const place = regionsByCode().get(code);
  if (place === undefined) return [];
  const before = succession().before.get(place) ?? [];
  return before
    .flatMap(({ name, until }) => (until === undefined ? [] : [{ name, until }]))
    .sort((a, b) => b.until - a.until);
}

type Succession = { now: ReadonlyMap<Region, Region>; before: ReadonlyMap<Region, readonly Region[]> };

let made: Succession | null = null;

function succession(): Succession {
  if (made !== null) return made;
  const lists = earlier.map(({ names }) => names());
  const known = lists.map((names) => new Set(placesOf(names).map(({ path, name }) => `${path[0]}${name}`)));
  const byName = groupBy(regions(), ({ code, name }) => code + name);
  const byOwnName = groupBy(regions(), ({ name, path, until }) =>
    until === undefined ? `${path[0]}${ownName(name)}` : null,
  );
  const now = new Map<Region, Region>();
  const before = new Map<Region, Region[]>();
  for (const region of regions()) {
    const its = presentOf(region, 0);
    if (its === null || its === region) continue;
    now.set(region, its);
    before.set(its, [...(before.get(its) ?? []), region]);
  }
  made = { now, before };
  return made;

  function presentOf(region: Region, steps: number): Region | null {
    const { until, code, name, path } = region;
    if (until === undefined) return region;
    if (steps > 4) return null;
    const last = lists.findLastIndex((names) => names.get(code) === name);
    const list = lists[last + 1];
    const next = list === undefined ? regionsByCode().get(code)?.name : list.get(code);
    const [renamed] = next === undefined || next === name ? [] : (byName.get(code + next) ?? []);
    if (renamed !== undefined) return presentOf(renamed, steps + 1);
    const alike = ownName(name) === null ? [] : (byOwnName.get(`${path[0]}${ownName(name)}`) ?? []);
    const [only] = alike;
    // One that stood beside it in the last list is another place.
    const came = only !== undefined && known[last]?.has(`${only.path[0]}${only.name}`) === false;
    return alike.length === 1 && came ? only : null;
  }
}

function groupBy(all: readonly Region[], key: (region: Region) => string | null): Map<string, Region[]> {
  const groups = new Map<string, Region[]>();
  for (const region of all) {
    const its = key(region);
    if (its !== null) groups.set(its, [...(groups.get(its) ?? []), region]);
  }
  return groups;
}

/** 莱芜 of 莱芜市; null where hardly anything is left. */
function ownName(name: string): string | null {
  const own = name.replace(/(?:地区|[市县区盟])$/, "");
  return own.length >= 2 && own !== name ? own : null;
}
