import { parseNumeral } from "@/domain/record";
import type { Flow } from "./flow";
import type { ReportedBody } from "./types";

type Part<T> = { value: T; at: [number, number] };

/** A place where a text names a session of a body. Parts that the words leave open are null. */
export type SessionMention = {
  rule: string;
  body: ReportedBody;
  at: [number, number];
  region: Part<string> | null;
  term: Part<number> | null;
  session: Part<number> | null;
};

type Pattern = { id: string; body: ReportedBody; pattern: RegExp; meaning: string; example: string };

const N = "[0-9〇零一二三四五六七八九十百]{1,4}";
const place = "[\\u4e00-\\u9fff]{1,24}?";

/**
 * How reports name a session. Groups: region, term, session. The region may also stand right before the words; then
 * it is looked for there.
 */
export const mentionPatterns: readonly Pattern[] = [
  {
    id: "congress-full",
    body: "people_congress",
    pattern: new RegExp(
      `第(?<term>${N})[届屆](?:(?<region>全[国國])|(?<region2>${place}))?人民代表大[会會]第(?<session>${N})次[会會][议議](?!室)`,
      "g",
    ),
    meaning: "full name of a congress session",
    example: "吕梁市离石区第七届人民代表大会第四次会议",
  },
  {
    id: "congress-short",
    body: "people_congress",
    pattern: new RegExp(
      `第?(?<term>${N})[届屆](?<region>全[国國])?(?:人民代表大[会會]|人大)第?(?<session>${N})次(?:大?[会會][议議]?)`,
      "g",
    ),
    meaning: "short name of a congress session",
    example: "七届人大四次会议",
  },
  {
    id: "cppcc-full",
    body: "cppcc",
    pattern: new RegExp(
      `(?:中[国國]人民政治[协協]商[会會][议議]|政[协協])第(?<term>${N})[届屆](?<region>${place})委[员員][会會]第(?<session>${N})次[会會][议議]`,
      "g",
    ),
    meaning: "full name of a CPPCC session, term before the region",
    example: "政协第七届吕梁市离石区委员会第三次会议",
  },
  {
    id: "cppcc-region-first",
    body: "cppcc",
    pattern: new RegExp(
      `(?:中[国國]人民政治[协協]商[会會][议議]|政[协協])(?<region>${place})第(?<term>${N})[届屆]委[员員][会會]第(?<session>${N})次[会會][议議]`,
      "g",
    ),
    meaning: "full name of a CPPCC session, region before the term",
    example: "政协新宁县第九届委员会第二次会议",
  },
  {
    id: "cppcc-short",
    body: "cppcc",
    pattern: new RegExp(
      `政[协協](?<region>${place})?第?(?<term>${N})[届屆](?:委[员員][会會])?第?(?<session>${N})次(?:[会會][议議]|全[会會])`,
      "g",
    ),
    meaning: "short name of a CPPCC session",
    example: "政协吕梁市离石区七届三次会议",
  },
  {
    id: "congress-standing",
    body: "standing_committee",
    pattern: new RegExp(
      `(?:第?(?<term>${N})[届屆])?(?:人民代表大[会會]|人大)常(?:[务務]委[员員]|委)[会會](?:[党黨]组)?第?(?<session>${N})次[会會][议議]`,
      "g",
    ),
    meaning: "a meeting of a congress's standing committee",
    example: "市十五届人大常委会第三十次会议",
  },
  {
    id: "cppcc-standing",
    body: "cppcc_standing_committee",
    pattern: new RegExp(
      `政[协協][^，。；]{0,16}?(?:(?<term>${N})[届屆][^，。；]{0,12}?)?常(?:[务務]委[员員]|委)[会會](?:[会會][议議])?第?(?<session>${N})次[会會][议議]`,
      "g",
    ),
    meaning: "a meeting of a CPPCC standing committee",
    example: "政协第十届常务委员会第二次会议",
  },
];

/** Every mention of a session in a text, in order; where two patterns fit one place the longer words win. */
export function sessionMentions({ text }: Pick<Flow, "text">): SessionMention[] {
  const found = mentionPatterns.flatMap(({ id, body, pattern }) =>
    [...text.matchAll(pattern)].map((match): SessionMention => {
      const start = match.index;
      const inside = partOf(match, "region") ?? partOf(match, "region2");
      return {
        rule: id,
        body,
        at: [start, start + match[0].length],
        region: inside ?? (body === "cppcc_standing_committee" ? null : regionBefore(text, start)),
        term: numberOf(match, "term"),
        session: numberOf(match, "session"),
      };
    }),
  );
  const taken: SessionMention[] = [];
  for (const mention of found.sort((a, b) => b.at[1] - b.at[0] - (a.at[1] - a.at[0]))) {
    if (taken.every(({ at }) => mention.at[1] <= at[0] || at[1] <= mention.at[0])) taken.push(mention);
  }
  return taken.sort((a, b) => a.at[0] - b.at[0]);
}

function partOf(match: RegExpExecArray, name: string): Part<string> | null {
  const value = match.groups?.[name];
  if (value === undefined || value === "") return null;
  const start = match.index + match[0].indexOf(value);
  return { value, at: [start, start + value.length] };
}

function numberOf(match: RegExpExecArray, name: "term" | "session"): Part<number> | null {
  const words = match.groups?.[name];
  if (words === undefined) return null;
  const value = parseNumeral(words);
  if (value === null || value < 1 || value > 99) return null;
  const from = name === "term" ? match[0].indexOf(words) : match[0].lastIndexOf(words);
  const start = match.index + from;
  return { value, at: [start, start + words.length] };
}

const regionEnd =
  /(?:[\u4e00-\u9fff]{2,11}?(?:省|市|自治区|特别行政区|自治州|州|地区|盟|自治县|自治旗|县|旗|区|镇|乡|民族乡))+$/;

/** The region named right before a session's name, as in 吕梁市离石区第七届…; null where other words stand there. */
function regionBefore(text: string, start: number): Part<string> | null {
  const before = text.slice(Math.max(0, start - 30), start);
  const clause = /[^，。；：、“”《》〈〉（）\s\d]*$/.exec(before)?.[0] ?? "";
  const words = clause.replace(
    /^.*(?:上午|下午|晚上|今天|昨天|今日|昨日|日|召开|举行|参加|列席|出席|关于|在|的)/,
    "",
  );
  const region = regionEnd.exec(words)?.[0];
  return region === undefined || region.length < 2
    ? null
    : { value: region, at: [start - region.length, start] };
}
