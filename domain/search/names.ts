import { pinyin } from "pinyin-pro";

/**
 * How a person's name is typed in letters: whole (lianhaiping), by initials (lhp), and the given name alone
 * (haiping). A name without Chinese characters has none.
 */
export function personSpellings(name: string): string[] {
  const syllables = syllablesOf(name, "surname");
  if (syllables.length === 0) return [];
  return [...new Set([whole(syllables), initials(syllables), whole(syllables.slice(1))])].filter(
    (spelling) => spelling !== "",
  );
}

/** How a region's name is typed in letters: lüliang also as lvliang and luliang, and by initials. */
export function regionSpellings(name: string): readonly string[] {
  const known = regions.get(name);
  if (known !== undefined) return known;
  const syllables = syllablesOf(name, "normal");
  const forms = [whole(syllables), whole(syllables).replaceAll("ü", "v"), initials(syllables)];
  const spellings = [...new Set(forms)].filter((spelling) => spelling !== "");
  regions.set(name, spellings);
  return spellings;
}

/** There are some 3,300 regions, and every session names three. */
const regions = new Map<string, readonly string[]>();

function syllablesOf(name: string, mode: "surname" | "normal"): string[] {
  return pinyin(name, { toneType: "none", type: "array", mode, nonZh: "removed" });
}

const whole = (syllables: readonly string[]) => syllables.join("");
const initials = (syllables: readonly string[]) => syllables.map((syllable) => syllable.charAt(0)).join("");
