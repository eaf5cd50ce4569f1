/** What is known of someone who may be the same person as another of that name. */
export type Candidate = {
  regionCode: string;
  posts: readonly { title: string; year: number }[];
  years: readonly number[];
};

/** Why two of a name may be one person, the strongest first. */
export const linkReasons = ["same_region", "same_post", "region_within", "same_years"] as const;
export type LinkReason = (typeof linkReasons)[number];

const weights: Readonly<Record<LinkReason, number>> = {
  same_region: 4,
  same_post: 3,
  region_within: 2,
  same_years: 1,
};

/** Sessions of a term lie within five years (Organic Law Art 9). */
const termYears = 5;

/** What speaks for two of the same name being one person, and how much. A sum of reasons, no probability. */
export function likeness(one: Candidate, other: Candidate): { score: number; reasons: LinkReason[] } {
  const titles = new Set(one.posts.map(({ title }) => title));
  const holds: Record<LinkReason, boolean> = {
    same_region: one.regionCode === other.regionCode,
    same_post: other.posts.some(({ title }) => titles.has(title)),
    region_within: isWithin(one.regionCode, other.regionCode) || isWithin(other.regionCode, one.regionCode),
    same_years: one.years.some((year) =>
      other.years.some((otherYear) => Math.abs(year - otherYear) < termYears),
    ),
  };
  const reasons = linkReasons.filter((reason) => holds[reason]);
  return { score: reasons.reduce((sum, reason) => sum + weights[reason], 0), reasons };
}

/** Whether a region lies below another, by their codes (GB/T 2260: two digits a level, zeros for none). */
function isWithin(code: string, above: string): boolean {
  if (code === above) return false;
  if (above === "100000") return true;
  const stem = above.replace(/(?:00)+$/, "");
  return stem.length < above.length && code.startsWith(stem);
}
