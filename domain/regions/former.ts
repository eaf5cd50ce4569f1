import r200212 from "gb2260/lib/200212.json";
import r200512 from "gb2260/lib/200512.json";
import r200812 from "gb2260/lib/200812.json";
import r201110 from "gb2260/lib/201110.json";
import r201410 from "gb2260/lib/201410.json";
import r201607 from "gb2260/lib/201607.json";
import type { Level } from "@/domain/record";

/** A place of an earlier revision of GB/T 2260, under the name and above it the names of that time. */
export type FormerRegion = {
  code: string;
  name: string;
  level: Level;
  path: readonly string[];
  /** Year of the last revision that has it under this name. */
  until: number;
};

/** Revisions of the standard, oldest first. Between them they have every name that it had from 2002 to 2016. */
const revisions: readonly [until: number, names: Readonly<Record<string, string>>][] = [
  [2002, r200212],
  [2005, r200512],
  [2008, r200812],
  [2011, r201110],
  [2014, r201410],
  [2016, r201607],
];

/** 市辖区, 县 and 省直辖县级行政区划 group codes and name no place. */
const grouping = /^(?:市辖区|.{2,3}市市辖区|县|市|.*直辖.*|.*群岛.*)$/;

/**
 * Places of earlier revisions, the last revision of each: renamed (襄樊市), merged (卢湾区) or raised (绍兴县).
 *
 * @param isNow whether today's standard has the place under this name in the same province; a new code alone makes it no other place
 */
export function formerRegions(isNow: (province: string, name: string) => boolean): FormerRegion[] {
  const found = new Map<string, FormerRegion>();
  for (const [until, names] of revisions) {
    for (const [code, name] of Object.entries(names)) {
      const province = names[`${code.slice(0, 2)}0000`] ?? "";
      if (grouping.test(name) || isNow(province, name)) continue;
      found.set(`${province}${name}`, { code, name, level: levelOf(code), path: pathOf(names, code), until });
    }
  }
  return [...found.values()];
}

const levelOf = (code: string): Level => {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
};

function pathOf(names: Readonly<Record<string, string>>, code: string): string[] {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((each) => each !== code);
  return [...above, code].flatMap((each) => {
    const name = names[each];
    return name === undefined || grouping.test(name) ? [] : [name];
  });
}
