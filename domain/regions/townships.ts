import { type Region, regionsByCode } from "./gazetteer";
import { earlierTownships, earlierYear, type NamedTownship, townshipsOfToday } from "./township-data";

type Townships = { byName: ReadonlyMap<string, readonly string[]>; byCode: ReadonlyMap<string, string> };

let present: Townships | null = null;
let former: Townships | null = null;

/** The 30,000 townships of today; read when a township is first asked for. */
const townships = (): Townships => {
  present ??= indexed(withCitiesLeftOut(townshipsOfToday()));
  return present;
};

/** Today's list leaves out the towns of cities without districts, such as 东莞市; the earlier one has them. */
function withCitiesLeftOut(listed: NamedTownship[]): NamedTownship[] {
  const cities = new Set(listed.map(([code]) => code.slice(0, 4)));
  return [...listed, ...earlierTownships().filter(([code]) => !cities.has(code.slice(0, 4)))];
}

/** The townships of an earlier list that today's has not under the same code and name. */
const formerTownships = (): Townships => {
  former ??= indexed(earlierTownships().filter(([code, name]) => townships().byCode.get(code) !== name));
  return former;
};

/** Whether a name ends as only a township's does. */
export const namesTownship = (name: string): boolean => /[\u4e00-\u9fff](?:镇|乡|苏木)$/.test(name);

/** The township of a code of nine digits, of today or else as the earlier list has it; null where none does. */
export function townshipByCode(code: string): Region | null {
  const name = townships().byCode.get(code);
  if (name !== undefined) return townshipOf(code, name);
  const old = formerTownships().byCode.get(code);
  return old === undefined ? null : { ...townshipOf(code, old), until: earlierYear };
}

/** The name that the earlier list has for a township of today, where it is another. */
export function formerTownshipName(code: string): { name: string; until: number } | null {
  const name = townships().byCode.has(code) ? formerTownships().byCode.get(code) : undefined;
  return name === undefined ? null : { name, until: earlierYear };
}

/**
 * Townships of a name, whichever county they lie in: 永安镇 is one of many. Those of the earlier list count only where
 * today's has none that `fits`.
 */
export function townshipsNamed(name: string, fits: (township: Region) => boolean): Region[] {
  const now = (townships().byName.get(name) ?? []).map((code) => townshipOf(code, name)).filter(fits);
  if (now.length > 0) return now;
  return (formerTownships().byName.get(name) ?? [])
    .map((code): Region => ({ ...townshipOf(code, name), until: earlierYear }))
    .filter(fits);
}

/** The county of the code's first six digits stands above it; for a city without districts the city does. */
function townshipOf(code: string, name: string): Region {
  const county = regionsByCode().get(code.slice(0, 6)) ?? regionsByCode().get(`${code.slice(0, 4)}00`);
  return { code, name, level: "township", path: [...(county?.path ?? []), name] };
}

function indexed(named: readonly NamedTownship[]): Townships {
  const byName = new Map<string, string[]>();
  for (const [code, name] of named) {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [code]);
    else known.push(code);
  }
  return { byName, byCode: new Map(named) };
}
