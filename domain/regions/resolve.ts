import { formsOf, shortForm } from "./forms";
import { type Region, regions, regionsByCode } from "./gazetteer";
import { namesTownship, townshipByCode, townshipsNamed } from "./townships";

/** Places that a name can mean; one candidate is an answer, several are a question for a person. */
export type Resolution = { candidates: readonly Region[] };

type Lexicon = {
  byLastName: ReadonlyMap<string, Region[]>;
  /** The last two characters of all names, by which most words that name no place are told at once. */
  endings: ReadonlySet<string>;
  longestName: number;
};

let made: Lexicon | null = null;

/** Every way in which texts write a place's name; made when the first name is asked for. */
function lexicon(): Lexicon {
  if (made !== null) return made;
  const byLastName = new Map<string, Region[]>();
  const endings = new Set<string>();
  let longestName = 0;
  for (const region of regions()) {
    for (const name of formsOf(region)) {
      const known = byLastName.get(name);
      if (known === undefined) byLastName.set(name, [region]);
      else known.push(region);
      endings.add(name.slice(-2));
      longestName = Math.max(longestName, name.length);
    }
  }
  made = { byLastName, endings, longestName };
  return made;
}

/** Whether Chinese words end as some region's name does: without that no part of them that ends there is one. */
export function endLikeRegion(words: string): boolean {
  return lexicon().endings.has(words.slice(-2));
}

/**
 * Resolves a region's name as a text gives it: 离石区, 吕梁市离石区, 山西省吕梁市离石区, 广西. Names above the place narrow
 * it down. An unknown name has no candidate.
 */
export function resolveRegion(name: string): Resolution {
  const { byLastName, endings, longestName } = lexicon();
  const known = byLastName.get(name);
  if (known !== undefined) return { candidates: known };
  const plain = /^[\u4e00-\u9fff]*$/.test(name) ? name : name.replace(/\s/g, "").normalize("NFKC");
  const exact = byLastName.get(plain);
  if (exact !== undefined) return { candidates: exact };
  const candidates: Region[] = [];
  if (!endings.has(plain.slice(-2))) return { candidates };
  for (let cut = Math.max(1, plain.length - longestName); cut < plain.length - 1; cut++) {
    const [above, last] = [plain.slice(0, cut), plain.slice(cut)];
    for (const region of byLastName.get(last) ?? []) if (liesBelow(region, above)) candidates.push(region);
    if (candidates.length > 0) break;
  }
  return { candidates };
}

/**
 * Where words begin that name a place and end where some Chinese words do, the longest first: 2 and 5 for 会上吕梁市离石区. As
 * `resolveRegion` would tell of each part of them, but the gazetteer is asked once a part and not once for all it ends.
 */
export function knownStarts(words: string): number[] {
  const { byLastName, endings, longestName } = lexicon();
  if (!endings.has(words.slice(-2))) return [];
  const ends: { start: number; named: readonly Region[] }[] = [];
  for (let start = Math.max(0, words.length - longestName); start < words.length - 1; start++) {
    const named = byLastName.get(words.slice(start));
    if (named !== undefined) ends.push({ start, named });
  }
  const starts: number[] = [];
  for (let from = 0; ends.length > 0 && from < words.length - 1; from++)
    if (ends.some(({ start, named }) => start >= from && isBelow(named, words.slice(from, start))))
      starts.push(from);
  return starts;
}

/** Whether one of some namesakes lies in the places named above it; nothing above it says nothing else. */
const isBelow = (named: readonly Region[], above: string) =>
  above === "" || named.some((region) => liesBelow(region, above));

/**
 * Resolves a township's name: 安平县永安镇, 永安镇. A bare name has a candidate in every county that has one of the name.
 * Apart from `resolveRegion`, for the first call reads 30,000 names.
 */
export function resolveTownship(name: string): Resolution {
  const plain = name.replace(/\s/g, "").normalize("NFKC");
  for (let cut = 0; namesTownship(plain) && cut < plain.length - 1; cut++) {
    const above = plain.slice(0, cut);
    const candidates = townshipsNamed(plain.slice(cut), (township) => liesBelow(township, above));
    if (candidates.length > 0) return { candidates };
  }
  return { candidates: [] };
}

/** The region of a code, today's or a former one, or a township; null where no list since 2002 has it. */
export function regionByCode(code: string): Region | null {
  return code.length === 9 ? townshipByCode(code) : (regionsByCode().get(code) ?? null);
}

/** The regions next below one: cities of a province, districts and counties of a city or municipality. */
export function regionsWithin(code: string): Region[] {
  const above = regionsByCode().get(code);
  if (above === undefined || code === "100000") return [];
  return regions().filter(
    ({ path, until }) =>
      until === undefined &&
      path.length === above.path.length + 1 &&
      above.path.every((name, depth) => path[depth] === name),
  );
}

/** Whether the words before a name are the names above it, with or without 省, 市, in order, some left out. */
function liesBelow(region: Region, above: string): boolean {
  let rest = above;
  for (const name of region.path.slice(0, -1)) {
    const form = [name, shortForm(name)].find(
      (candidate) => candidate !== null && rest.startsWith(candidate),
    );
    if (form != null) rest = rest.slice(form.length);
  }
  return rest === "";
}
