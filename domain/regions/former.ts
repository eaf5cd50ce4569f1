import type { Level } from "@/domain/record";
import type { Names } from "./editions";

/** A place of one edition of the list, with the names above it in that edition. */
export type PlaceOfEdition = { code: string; name: string; level: Level; path: readonly string[] };

/** A place that today's list does not have under this name. */
export type FormerRegion = PlaceOfEdition & {
  /** Year of the last edition that has it under this name. */
  until: number;
};

/** 市辖区, 县 and 省直辖县级行政区划 group codes and name no place. */
const grouping = /^(?:市辖区|.{2,3}市市辖区|县|市|.*直辖.*|.*群岛.*)$/;

/** Beijing, Tianjin, Shanghai and Chongqing: their districts lie right below them. */
const municipality = /^(?:11|12|31|50)/;

/** The places of one edition, in the order of their codes. */
export function placesOf(names: Names): PlaceOfEdition[] {
  return [...names].flatMap(([code, name]) => placeOf(names, code, name) ?? []);
}

function placeOf(names: Names, code: string, name: string): PlaceOfEdition | null {
  const level = levelOf(code);
  if (grouping.test(name) || (level === "city" && municipality.test(code))) return null;
  return { code, name, level, path: pathOf(names, code, name) };
}

/**
 * Places of earlier editions, the last edition of each: renamed (襄樊市), merged (卢湾区) or raised (绍兴县). A new code
 * alone makes no other place.
 *
 * @param editions the oldest first
 */
export function formerRegions(
  editions: readonly { year: number; names: () => Names }[],
  present: readonly PlaceOfEdition[],
): FormerRegion[] {
  // Most places are in every edition under one code and name: those are done with at once.
  const seen = new Set(present.map(({ code, name }) => code + name));
  const known = new Set(present.map(({ path, name }) => `${path[0]}${name}`));
  const found: FormerRegion[] = [];
  for (const { year, names } of editions.toReversed()) {
    const its = names();
    for (const [code, name] of its) {
      if (seen.has(code + name)) continue;
      seen.add(code + name);
      const place = placeOf(its, code, name);
      if (place === null || known.has(`${place.path[0]}${name}`)) continue;
      known.add(`${place.path[0]}${name}`);
      found.push({ ...place, until: year });
    }
  }
  return found;
}

const levelOf = (code: string): Level => {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
};

function pathOf(names: Names, code: string, name: string): string[] {
  const codes = [`${code.slice(0, 2)}0000`, ...(municipality.test(code) ? [] : [`${code.slice(0, 4)}00`])];
  const above = codes.flatMap((each) => {
    const its = each === code ? undefined : names.get(each);
    return its === undefined || grouping.test(its) ? [] : [its];
  });
  return [...above, name];
}
