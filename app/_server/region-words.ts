import "server-only";
import { englishRegionName, regionByCode } from "@/domain/regions";

/** English gloss of a region by code; the name as recorded where the gazetteer does not have the code. */
export function regionGloss(code: string, name: string): string {
  const region = regionByCode(code);
  return region === null ? name : englishRegionName(region);
}
