/** The code of the whole country, under which only its own bodies stand: it holds no other region. */
export const country = "100000";

/** What the codes of a region and of those below it begin with: GB/T 2260 nests by pairs of digits, 140000 holds 141100, which holds 141102. */
export function codeStart(region: string): string {
  return region === country ? country : region.replace(/(?:00){1,2}$/, "");
}

/** Whether a region is another or lies below it. */
export function liesWithin(code: string, region: string): boolean {
  return region === country ? code === country : code !== country && code.startsWith(codeStart(region));
}

/** The first and the last code that a region can hold, itself among them, for an index in the order of codes. */
export function codeRange(region: string): [first: string, last: string] {
  if (region === country) return [country, country];
  return [codeStart(region).padEnd(6, "0"), codeStart(region).padEnd(9, "9")];
}
