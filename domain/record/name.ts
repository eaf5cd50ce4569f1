import type { SessionIdentity } from "./identity";
import { chineseNumber } from "./numeral-words";
import type { BodyKind } from "./vocabulary";

type Named = Pick<SessionIdentity, "kind" | "regionName" | "term" | "session">;

/** The whole country, by its name in the record or by its English gloss. */
const isWholeCountry = (regionName: string) => regionName === "全国" || regionName === "China";

/** Official name of a session: 吕梁市离石区第七届人民代表大会第四次会议; 政协第七届吕梁市离石区委员会第三次会议. */
export function officialSessionName({ kind, regionName, term, session }: Named): string {
  const nth = chineseNumber(term);
  const meeting = `第${chineseNumber(session)}次会议`;
  if (kind === "people_congress") {
    return isWholeCountry(regionName)
      ? `第${nth}届全国人民代表大会${meeting}`
      : `${regionName}第${nth}届人民代表大会${meeting}`;
  }
  return isWholeCountry(regionName)
    ? `政协第${nth}届全国委员会${meeting}`
    : `政协第${nth}届${regionName}委员会${meeting}`;
}

/** Short name: 离石区七届人大四次会议 is written 七届人大四次会议, 政协七届三次会议. */
export function shortSessionName({ kind, term, session }: Omit<Named, "regionName">): string {
  const numbers = [`${chineseNumber(term)}届`, `${chineseNumber(session)}次会议`] as const;
  return kind === "people_congress" ? `${numbers[0]}人大${numbers[1]}` : `政协${numbers[0]}${numbers[1]}`;
}

/** Short name of a standing committee's meeting: 七届人大常委会十五次会议, 政协十四届常委会二十七次会议; what is not known is left out. */
export function committeeMeetingName({
  kind,
  term,
  session,
}: {
  kind: BodyKind;
  term: number | null;
  session: number | null;
}): string {
  const numbered = term === null ? "" : `${chineseNumber(term)}届`;
  const body = kind === "people_congress" ? `${numbered}人大常委会` : `政协${numbered}常委会`;
  return `${body}${session === null ? "" : `${chineseNumber(session)}次`}会议`;
}

/** English gloss: "Fourth Session of the Seventh People's Congress of 吕梁市离石区"; the region keeps the name it is given. */
export function englishSessionName({ kind, regionName, term, session }: Named): string {
  const lead = `${capital(englishOrdinal(session))} Session of the ${capital(englishOrdinal(term))}`;
  if (isWholeCountry(regionName)) {
    return kind === "people_congress"
      ? `${lead} National People’s Congress`
      : `${lead} CPPCC National Committee`;
  }
  if (kind === "people_congress") return `${lead} People’s Congress of ${regionName}`;
  const [place, ...above] = regionName.split(", ");
  return [`${lead} CPPCC ${place} Committee`, ...above].join(", ");
}

const small = [
  "zeroth",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
];

/** English ordinal: in words up to twenty, then 21st, 22nd. */
export function englishOrdinal(n: number): string {
  const word = small[n];
  if (word !== undefined) return word;
  const suffix = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Name of a body: 吕梁市离石区人民代表大会; 政协吕梁市离石区委员会. */
export function officialBodyName({ kind, regionName }: Pick<Named, "kind" | "regionName">): string {
  if (kind === "people_congress") {
    return isWholeCountry(regionName) ? "全国人民代表大会" : `${regionName}人民代表大会`;
  }
  return isWholeCountry(regionName) ? "政协全国委员会" : `政协${regionName}委员会`;
}
