import type { Level } from "@/domain/record";
import { earlier, today } from "./editions";
import { formerRegions, placesOf } from "./former";

/** A place of GB/T 2260, or a township below one. `path` holds names from the province down to the place itself. */
export type Region = {
  code: string;
  name: string;
  level: Level;
  path: readonly string[];
  /** For a former place: the year of the last edition of the list that has it under this name. */
  until?: number;
};

/** The whole country, which GB/T 2260 has no code for and the record writes as 100000. */
const country: Region = { code: "100000", name: "全国", level: "national", path: ["全国"] };

let made: { regions: readonly Region[]; byCode: ReadonlyMap<string, Region> } | null = null;

/** Everything from the province down to the county; read when it is first asked for. */
function gazetteer() {
  if (made !== null) return made;
  const present: Region[] = [country, ...placesOf(today.names())];
  const regions = [...present, ...formerRegions(earlier, present)];
  made = { regions, byCode: new Map(regions.toReversed().map((region) => [region.code, region])) };
  return made;
}

/** Every region of today and, after them, those of earlier editions under their names of the time; without townships. */
export const regions = (): readonly Region[] => gazetteer().regions;

/** Every region, by code; a code whose place was renamed gives today's name. Without townships. */
export const regionsByCode = (): ReadonlyMap<string, Region> => gazetteer().byCode;
