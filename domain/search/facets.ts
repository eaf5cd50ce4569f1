import { z } from "zod";
import { type Theme, themes } from "@/domain/directives";
import { type BodyKind, bodyKinds, type SessionIdentity } from "@/domain/record";
import type { ItemKind } from "./items";
import { kindAt, regionAt, yearAt } from "./place";

/** What a reader can narrow a search to by kind: where its words stand. */
export const hitKinds = ["name", "resolution", "report", "person", "directive", "figure", "source"] as const;
export type HitKind = (typeof hitKinds)[number];

/** The kinds of item that a choice takes in: a directive's heading and its whole words are one thing to a reader. */
export const itemKindsOf: Readonly<Record<HitKind, readonly ItemKind[]>> = {
  name: ["name"],
  resolution: ["resolution"],
  report: ["report"],
  person: ["person"],
  directive: ["directive", "words"],
  figure: ["figure"],
  source: ["source"],
};

/** The kind that an item counts for. */
export function hitKindOf(item: ItemKind): HitKind {
  return item === "words" ? "directive" : item;
}

/** What a search is narrowed to. `region` is a code and takes in what lies below it. */
export const searchFilterSchema = z.object({
  body: z.enum(bodyKinds).optional(),
  region: z
    .string()
    .regex(/^[1-9][0-9]{5}(?:[0-9]{3})?$/)
    .optional(),
  year: z.coerce.number().int().min(1949).max(2100).optional(),
  kind: z.enum(hitKinds).optional(),
  theme: z.enum(themes).optional(),
});
export type SearchFilter = z.infer<typeof searchFilterSchema>;

/** A code without the pairs of zeros that stand for "all of it": 140000 is 14, 141100 is 1411. */
const stem = (code: string) => code.replace(/(?:00){1,2}$/, "");

/** The words by which the index narrows: body, year, region and every region above, themes of its directives. */
export function facetTokens(
  { kind, regionCode, year }: SessionIdentity,
  sessionThemes: Iterable<Theme>,
): string[] {
  const code = stem(regionCode);
  const regions = [2, 4, 6, 9]
    .filter((length) => length <= code.length)
    .map((length) => code.slice(0, length));
  return [
    bodyToken(kind),
    `y${year}`,
    ...regions.map((region) => `r${region}`),
    ...[...new Set(sessionThemes)].map(themeToken),
  ];
}

const bodyToken = (kind: BodyKind) => `b${bodyKinds.indexOf(kind)}`;
const themeToken = (theme: Theme) => `t${theme.replaceAll("_", "")}`;

/** The words that a session must have to lie within a filter; the kind of hit is no property of a session. */
export function filterTokens({ body, region, year, theme }: SearchFilter): string[] {
  return [
    ...(body === undefined ? [] : [bodyToken(body)]),
    ...(year === undefined ? [] : [`y${year}`]),
    ...(region === undefined ? [] : [`r${stem(region)}`]),
    ...(theme === undefined ? [] : [themeToken(theme)]),
  ];
}

/** How many of the sessions found each choice has, in sessions. Regions are those one step below the chosen one. */
export type FacetCounts = {
  bodies: { kind: BodyKind; sessions: number }[];
  years: { year: number; sessions: number }[];
  regions: { code: string; sessions: number }[];
};

/** Counts the sessions found, given as numbers of their places: most first for regions, newest first for years. */
export function countFacets(numbers: readonly number[], region: string | undefined): FacetCounts {
  const bodies = new Map<BodyKind, number>();
  const years = new Map<number, number>();
  const regions = new Map<number, number>();
  const deep = region === undefined ? 2 : Math.min(stem(region).length + 2, 6);
  // The index gives them in order, so that a year and a region come in long runs.
  let [year, begins, ofYear, ofRegion, congresses] = [0, 0, 0, 0, 0];
  for (const number of numbers) {
    const itsYear = yearAt(number);
    if (itsYear !== year) {
      add(years, year, ofYear);
      [year, ofYear] = [itsYear, 0];
    }
    ofYear += 1;
    const itsRegion = regionAt(number, deep);
    if (itsRegion !== begins) {
      add(regions, begins, ofRegion);
      [begins, ofRegion] = [itsRegion, 0];
    }
    ofRegion += 1;
    if (kindAt(number) === "people_congress") congresses += 1;
  }
  add(years, year, ofYear);
  add(regions, begins, ofRegion);
  add(bodies, "people_congress", congresses);
  add(bodies, "cppcc", numbers.length - congresses);
  return {
    bodies: bodyKinds.flatMap((kind) => {
      const sessions = bodies.get(kind);
      return sessions === undefined ? [] : [{ kind, sessions }];
    }),
    years: [...years].sort(([a], [b]) => b - a).map(([year, sessions]) => ({ year, sessions })),
    regions: [...regions]
      .sort(([a, n], [b, m]) => m - n || a - b)
      .map(([begins, sessions]) => ({ code: String(begins).padEnd(6, "0"), sessions })),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  if (more > 0) counts.set(key, (counts.get(key) ?? 0) + more);
}
