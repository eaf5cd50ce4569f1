import { resolveRegion } from "@/domain/regions";
import { type Flow, fieldAt } from "./flow";
import { firstOf, matchesOf } from "./passages";
import { isGeneric, isKnown, knownNames, type Named, regionBefore } from "./region-words";
import type { SessionMention } from "./session-mentions";
import type { Field, SessionReport } from "./types";
import { withoutBlanks } from "./white-space";

type Place = Pick<SessionReport, "region" | "level">;
type Found = { flow: Flow; named: Named; rule: string; sure: boolean };

/**
 * Region and level of the session that an article reports, from the mention that names it most fully. Where only 省 or
 * 市 is said, the name is looked for in the article and then on the whole page, and is to be checked.
 */
export function placeOf(
  flow: Flow,
  page: Flow,
  mentions: readonly SessionMention[],
  body: SessionReport["body"]["value"],
): Place {
  const named = mentions.flatMap(({ region }) => (region === null ? [] : [region]));
  const found = fullName(flow, named) ?? bodyName(flow, body, named) ?? elsewhere(flow, page, named);
  if (found === null) return { region: null, level: levelAlone(flow, named) };
  const { value, at } = found.named;
  const { candidates } = resolveRegion(value);
  const levels = new Set(candidates.map(({ level }) => level));
  const [only] = levels;
  const told = /[^市]市$/.test(value) && value.indexOf("市") === value.length - 1 ? cityLevel(flow) : null;
  const gazetted = levels.size === 1 && only !== undefined ? only : null;
  // A county-level city without a court of the middle instance; where the text gives it one, another city is meant.
  const contradicted = gazetted === "county" && told === "city";
  const level = contradicted ? told : (gazetted ?? levelByName(value) ?? told ?? cityUnknown(value));
  const sure = found.sure && (candidates.length === 1 || level === "township");
  const region: Field<string> = fieldAt(
    found.flow,
    at,
    withoutBlanks(found.flow.shown.slice(at[0], at[1])),
    found.rule,
    sure ? "certain" : "check",
  );
  const borneOut =
    gazetted !== "county" ||
    !value.endsWith("市") ||
    countyRank.test(flow.text) ||
    value.slice(0, -1).includes("省");
  const levelSure = found.sure && !contradicted && borneOut && (levels.size === 1 || level === "township");
  return {
    region,
    level:
      level === null
        ? null
        : fieldAt(
            found.flow,
            at,
            level,
            gazetted === level
              ? "level-of-region"
              : value.endsWith("市")
                ? "level-of-city"
                : "level-of-region",
            levelSure ? "certain" : "check",
          ),
  };
}

const plainLevels = {
  省: "province",
  自治区: "province",
  州: "city",
  盟: "city",
  县: "county",
  旗: "county",
  区: "county",
  镇: "township",
  乡: "township",
} as const;

/** Whom and what only the nation's congress hears, where it is called 人大 and no more. */
const nationOnly =
  /国务院总理|最高人民法院|最高法院|最高人民检察院|全国人大会议|(?:大陆|中国)(?=[^，。；\n]{0,3}届(?:人大|政协))/g;

/** 县十六届人大二次会议 tells the level without a name; 市 may be either. */
function levelAlone(flow: Flow, named: readonly Named[]): SessionReport["level"] {
  for (const { value, at } of named) {
    const level = Object.entries(plainLevels).find(([word]) => word === value)?.[1];
    if (level !== undefined) return fieldAt(flow, at, level, "level-of-word", "check");
    const city = value === "市" ? cityLevel(flow) : null;
    if (city !== null) return fieldAt(flow, at, city, "level-of-city", "check");
  }
  if (named.length > 0) return null;
  const nation = firstOf(flow, nationOnly);
  return nation === null
    ? null
    : fieldAt(flow, [nation.index, nation.index + nation[0].length], "national", "level-of-nation", "check");
}

/** The fullest name among the session's mentions: one that the gazetteer knows, else one that looks like a name. */
function fullName(flow: Flow, named: readonly Named[]): Found | null {
  const full = named
    .filter(({ value }) => !isGeneric(value))
    .sort((a, b) => Number(isKnown(b.value)) - Number(isKnown(a.value)) || b.value.length - a.value.length);
  const [first] = full;
  if (first === undefined) return null;
  const best = isKnown(first.value) ? first : shortest(first, full);
  // A name that no list knows and that is long may have other words before it.
  const sure = isKnown(best.value) || best.value.length < 6 || liesInKnown(best.value);
  return { flow, named: best, rule: "region-named", sure };
}

/** 席峪乡 and 乡人大主席向宏宣布席峪乡: of two names that no list knows the one that ends the other, unless a known place precedes it. */
function shortest(name: Named, all: readonly Named[]): Named {
  const inner = all
    .filter(({ value }) => value.length < name.value.length && value.length > 2 && name.value.endsWith(value))
    .filter(({ value }) => !isKnown(name.value.slice(0, name.value.length - value.length)))
    .sort((a, b) => a.value.length - b.value.length);
  return inner[0] ?? name;
}

/** 青龙满族自治县马圈子镇: a known place before the name. */
function liesInKnown(name: string): boolean {
  for (let cut = 2; cut < name.length - 1; cut++) if (isKnown(name.slice(0, cut))) return true;
  return false;
}

const bodyNames = {
  people_congress: /第[一二三四五六七八九十]{1,3}届|人民代表大会|人民政府|人大/g,
  cppcc: /第[一二三四五六七八九十]{1,3}届|委员会|政协/g,
} as const;

/** 政协沧州市第十一届委员会 in an article that otherwise says 市政协. */
function bodyName(flow: Flow, body: SessionReport["body"]["value"], named: readonly Named[]): Found | null {
  const ending = named[0]?.value;
  if (ending === undefined) return null;
  const kind = body === "cppcc" || body === "cppcc_standing_committee" ? "cppcc" : "people_congress";
  const names = knownNames(flow, ending).filter(({ at }) => {
    const after = flow.text.slice(at[1], at[1] + 12);
    const before = flow.text.slice(Math.max(0, at[0] - 8), at[0]);
    bodyNames[kind].lastIndex = 0;
    const match = bodyNames[kind].exec(after);
    return match?.index === 0 || (kind === "cppcc" && /(?:政协|商会议|届)$/.test(before));
  });
  const [best] = names;
  return best === undefined ? null : { flow, named: best, rule: "region-of-body-elsewhere", sure: false };
}

/** 省 in an article of 山西日报: the name that the article, or else the page, gives most often. */
function elsewhere(flow: Flow, page: Flow, named: readonly Named[]): Found | null {
  const ending = named[0]?.value;
  if (ending === undefined) return null;
  for (const text of [flow, page]) {
    const [best] = knownNames(text, ending);
    if (best !== undefined) return { flow: text, named: best, rule: "region-elsewhere", sure: false };
  }
  // Every province is listed.
  if (ending === "省" || ending === "自治区") return null;
  for (const text of [flow, page]) {
    const best = unlistedName(text, ending);
    if (best !== null) return { flow: text, named: best, rule: "region-elsewhere", sure: false };
  }
  return null;
}

/** 各县, 原县: words before 县 that are no name. */
const unnamed = /^(?:全|各|第|本|该|部分|所有|一些|有关|我|原|为|由|向|对|在|到|与|和|以及|邀请|其他|外)/;

/** Characters of verbs, pronouns and offices, which are no part of a place's name: 他希望县政协, 补选十一届县政协. */
const spoken = /[他她们你的了着把被让请望提届次选举任命祝贺认为说讲话议席书记委员表团员]/;

/** 天山县年鉴, 天山县第十五届…: a name that no list knows, before the name of a body or a book of its own. */
function unlistedName(flow: Flow, ending: string): Named | null {
  const after = new RegExp(
    `${ending}(?=年鉴|人民(?:代表|政府|法院|检察院)|人大|政协|第[一二三四五六七八九十]{1,3}届|融媒体|召开|举行|[市县区州旗镇乡]长|委(?![员托]))`,
    "g",
  );
  for (const { index, 0: words } of matchesOf(flow, after)) {
    const named = regionBefore(flow.text, index + words.length);
    if (
      named !== null &&
      !unnamed.test(named.value) &&
      !spoken.test(named.value) &&
      named.value.length > ending.length + 1 &&
      named.value.length < 9
    )
      return named;
  }
  return null;
}

/** What only a city with districts or counties below it has, and what only a city of a county's rank has. */
const prefecture =
  /中级人民法院|市中院|军分区|各?县[（(]?[、]?市?[、]?区[）)]?(?=的?(?:代表|党政|负责|主要)|，)|区县|[县旗]代表团|[\u4e00-\u9fff]县的?代表/;
const countyRank =
  /(?<!中级|中级人民)市人民法院|市人民武装部|市人武部|各(?:乡镇|镇街|镇（街道|镇、街道)|[镇乡]代表团/;
/** 走访了9个乡镇 lets a city of a county's rank be guessed; districts of a larger one have them too. */
const countyGuess = /乡镇|镇街|镇（街道|镇、街道/;

/** Level of a city by what its text says of its courts and parts; null where it says nothing. */
function cityLevel({ text }: Flow): "city" | "county" | null {
  if (prefecture.test(text)) return "city";
  return countyRank.test(text) || countyGuess.test(text) ? "county" : null;
}

/** Of a city that no list knows and whose text says nothing, most are prefecture-level. To be checked. */
const cityUnknown = (name: string) => (name.endsWith("市") ? ("city" as const) : null);

/** Level by the ending of a name that the gazetteer does not know. 市 alone tells nothing: it may be either. */
function levelByName(name: string): NonNullable<SessionReport["level"]>["value"] | null {
  if (name.endsWith("自治区")) return "province";
  if (/(?:镇|乡)$/.test(name)) return "township";
  if (/(?:县|旗|区)$/.test(name)) return "county";
  if (/(?:州|地区|盟)$/.test(name)) return "city";
  if (/(?:省|自治区)$/.test(name)) return "province";
  return null;
}
