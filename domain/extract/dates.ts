import { parseNumeral } from "@/domain/record";
import { englishDate, europeanDate, republicDate } from "./dates-english";
import { type Flow, fieldAt, matchesIn, spansOf, unitedSpans } from "./flow";
import { firstOf, matchesOf } from "./passages";
import type { Field } from "./types";

const N = "(?:\\d{1,2}|[〇零一二三四五六七八九十廿卅]{1,3})";
/** 元月 is January. */
const M = `(?:${N}|元)`;
const Y = "(?:[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})";
const rangeEnd = "(?!\\s*(?:上午|下午)?(?:至|—|－|-|～|〜|~|到|、))";
const pageDatePattern = new RegExp(
  `(?<year>${Y})(?:年/?|[-/.])(?<month>${M})(?:月/?|[-/.])(?<day>${N})(?=日|[^\\d]|$)`,
  "g",
);
const fullDate = new RegExp(
  `(?<year>${Y})年(?<month>${M})月(?<day>${N})日?(?<to>\\s*(?:至|—|－|-|～|〜|~|到|、)\\s*\\d)?`,
  "g",
);
const dayAndMonth = new RegExp(
  `(?<![\\d〇零一二三四五六七八九十]|(?<![今本当])年)(?<month>${M})月(?<day>${N})(?:日|(?=\\s*(?:至|—|－|-|～|〜|~|到)))(?<to>\\s*(?:上午|下午)?(?:至|—|－|-|～|〜|~|到)\\s*[\\d一二三])?`,
  "g",
);
const dayAlone = new RegExp(
  `(?:(?<![\\d月〇零一二三四五六七八九十第])|(?<=本月))(?<day>${N})日(?=上午|下午|晚|电|在|，|闭幕|举行|开幕)${rangeEnd}`,
  "g",
);
const relative =
  /(?<today>今天|今日(?!\s*(?:共|出版)?[一二三四五六七八九十\d]{1,3}版)|今早|今(?!日\s*(?:共|出版)?[一二三四五六七八九十\d]{1,3}版))(?=上午|下午|晚|早|，|（[\d一二三四五六七八九十廿]{1,3}日?）|闭幕|开幕|在|于|举行|召开|胜利|隆重|圆满|出席|的|[^\u4e00-\u9fff天日早])|(?<yesterday>昨天|昨日|昨)(?=上午|下午|晚|，|（[\d一二三四五六七八九十廿]{1,3}日?）|闭幕|开幕|在|日|天|举行)|(?<before>前[天日])(?=上午|下午|晚|，|在)/g;
/** 昨（十五）日: the day itself stands in brackets. */
const dayInBrackets = new RegExp(`[昨今前]（(?<day>${N})）[日天]`, "g");

export type DatedDay = { year: number; month: number; day: number; at: [number, number] };

/** Day of a sitting as the opening gives it; parts that it leaves open are null. */
export type FoundDay = {
  year: number | null;
  month: number | null;
  day: number;
  at: [number, number];
  rule: string;
};

/** Every day that a text gives with its year, in order. */
export const datesTold = (flow: Flow): FoundDay[] =>
  matchesOf(flow, fullDate).map((match) => found(match, "date-full"));

/** A page's own date: in a line that is no sentence, as mastheads and web pages print it. */
export function pageDateOf(page: Flow): DatedDay | null {
  let start = 0;
  let clock: DatedDay | null = null;
  for (const line of page.text.split("\n")) {
    const at = start;
    start += line.length + 1;
    const told = line.length > 90 || /[。；！]/.test(line);
    for (const match of matchesIn(line, pageDatePattern, 0, line.length)) {
      // 2026-03-12 十四届全国人大四次会议今日…: a date in figures before a report's first words is the page's.
      // A script of the radio greets its hearers with the day.
      const greeted = told && saysToday(line, match);
      if (told && !greeted && (match.index > 8 || !/\d[-/.]\d/.test(match[0]))) continue;
      const [year, day] = ["year", "day"].map((key) => parseNumeral(match.groups?.[key] ?? ""));
      const month = monthOf(match.groups?.month);
      if (year == null || month == null || day == null || isoDate(year, month, day) === null) continue;
      if (isDeadline(line, match)) continue;
      const own: DatedDay = { year, month, day, at: [at + match.index, at + match.index + match[0].length] };
      if (!isClock(line, match)) return own;
      clock ??= own;
    }
    const european = europeanDate(told ? line.slice(0, 20) : line);
    if (european !== null) return { ...european, at: [at + european.at[0], at + european.at[1]] };
    const republic = told ? null : republicDate(line);
    if (republic !== null) return { ...republic, at: [at + republic.at[0], at + republic.at[1]] };
    const english = told ? null : englishDate(line);
    if (english !== null) return { ...english, at: [at + english.at[0], at + english.at[1]] };
  }
  return clock;
}

/** 今天是2023年3月14日, 2023年03月14日 09:36:21 星期二: when the page was looked at. */
const isClock = (line: string, match: RegExpExecArray) =>
  saysToday(line, match) ||
  /^日?\s?(?:\d{1,2}[:：]\d\d[:：]\d\d\s?星期|星期[一二三四五六日天]\s?\d{1,2}[:：]\d\d[:：]\d\d)/.test(
    line.slice(match.index + match[0].length),
  );

const saysToday = (text: string, { index }: RegExpExecArray) =>
  /(?:今天是|现在是|当前时间)[：\s]?$/.test(text.slice(Math.max(0, index - 6), index));

/** Number of a month as reports write it; 元月 is the first. Null for what is none. */
export function monthOf(words: string | undefined): number | null {
  return words === "元" ? 1 : parseNumeral(words ?? "");
}

/** 截至2016年12月13日前: a day up to which something was counted. */
function isDeadline(line: string, match: RegExpExecArray): boolean {
  return (
    /(?:截至|截止|截止到|自|从|至|到)\s*$/.test(line.slice(0, match.index)) ||
    /^日?(?:前|以前|之前|起|止)/.test(line.slice(match.index + match[0].length))
  );
}

/**
 * The day that the opening [start, end) names for the sitting. "range" where it names a stretch of days; null where it
 * names none.
 */
export function dayOf(
  flow: Flow,
  start: number,
  end: number,
  pageDate: DatedDay | null,
): FoundDay | "range" | null {
  const fulls = sentences(flow, fullDate, start, end).filter((match) => !saysToday(flow.text, match));
  const dispatch = fulls[0] !== undefined && isDateline(flow.text, fulls[0]) ? fulls[0] : undefined;
  const full = fulls[0];
  const partials = sentences(flow, dayAndMonth, start, end);
  // 3月25日讯…3月24日下午: the dispatch has its day, the sitting another.
  const partial = partials.find((match) => !isDateline(flow.text, match)) ?? partials[0];
  // 会议将于今天召开。昨天下午…举行预备会议: what is still to come dates nothing.
  const early =
    matchesOf(flow, relative, start, end).find(
      ({ index }) => !/(?:将|定|拟)[于在]$/.test(flow.text.slice(Math.max(0, index - 2), index)),
    ) ?? null;
  // （安平日报2024年1月19日讯）昨天下午…: the dispatch has its day, the sitting the one before.
  if (
    dispatch !== undefined &&
    early !== null &&
    early.groups?.today === undefined &&
    early.index - dispatch.index < dispatchReach
  )
    return shifted(
      { ...found(dispatch, "date-full"), year: parseNumeral(dispatch.groups?.year ?? "") },
      early,
    );
  const past = firstOf(flow, lastMonth, start, end);
  if (past !== null && pageDate !== null && full === undefined && partial === undefined)
    return inLastMonth(found(past, "date-day"), pageDate);
  // 今天上午…闭幕。截至1月6日…: the word that comes first dates the sitting.
  const first = Math.min(partial?.index ?? end, full?.index ?? end);
  if (early !== null && pageDate !== null && first < end && early.index + 4 < first)
    return shifted(pageDate, early);
  const sent = partial !== undefined && isDateline(flow.text, partial);
  if (full !== undefined && (partial === undefined || sent || full.index <= partial.index)) {
    return full.groups?.to === undefined ? found(full, "date-full") : withinRange(flow, full, end);
  }
  const [alone] = sentences(flow, dayAlone, start, end).filter((match) => !isDateline(flow.text, match));
  // 4日上午举行预备会议。…大会3月5日召开: the day that comes first is that of the sitting.
  const earlier =
    alone !== undefined &&
    partial !== undefined &&
    alone.index < partial.index &&
    held.test(flow.text.slice(alone.index, partial.index));
  if (partial !== undefined && !earlier && !sent) {
    return partial.groups?.to === undefined
      ? found(partial, "date-month-and-day")
      : withinRange(flow, partial, end);
  }
  const dateline = partial === undefined ? pageDate : found(partial, "dateline");
  const bracketed = firstOf(flow, dayInBrackets, start, end);
  if (bracketed !== null) return near(found(bracketed, "date-day"), dateline ?? null);
  if (alone !== undefined) return near(found(lastOfDays(flow, alone, end), "date-day"), dateline);
  if (early !== null && dateline !== null) return shifted(dateline, early);
  const [datelineDay] = sentences(flow, dayAlone, start, end);
  if (early !== null && datelineDay !== undefined) return near(found(datelineDay, "date-day"), pageDate);
  return partial === undefined ? null : found(partial, "dateline");
}

/** How far behind a dispatch's day the sitting's may be told, in characters. */
const dispatchReach = 40;

/** 于上月18日闭幕. */
const lastMonth = new RegExp(`上个?月(?<day>${N})日`, "g");

const inLastMonth = (day: FoundDay, { year, month }: DatedDay): FoundDay =>
  month === 1 ? { ...day, month: 12, year: year - 1 } : { ...day, month: month - 1, year };

/** What is done on a day. */
const held = /举行|召开|[开闭]幕|开会/;

const dayOfClosing =
  /(?<![\d月])(?<day>\d{1,2}|[一二三]?十?[一二三四五六七八九十])日(?:上午|下午|晚上?|，)[^。；]{0,60}(?:闭幕|落下帷幕)/g;
const dayOfOpening =
  /(?<![\d月])(?<day>\d{1,2}|[一二三]?十?[一二三四五六七八九十])日(?:上午|下午|晚上?|，)[^。；]{0,60}开幕/g;

/**
 * 2月10日至13日举行。13日上午，会议…闭幕。: after the session's days, the day of the sitting that is told. An opening day counts
 * only where no later day is told of.
 */
function withinRange(flow: Flow, range: RegExpExecArray, end: number): FoundDay | "range" {
  const from = range.index + range[0].length;
  // 1月15日至18日召开。…2024年1月18日下午闭幕: the day with its month.
  const whole = [...matchesOf(flow, fullDate, from, end), ...matchesOf(flow, dayAndMonth, from, end)].find(
    ({ index, 0: words, groups }) =>
      groups?.to === undefined &&
      /^(?:日)?(?:上午|下午|晚上?|，)?[^，。；\d]{0,30}(?:闭幕|落下帷幕)/.test(
        flow.text.slice(index + words.length, index + words.length + 50),
      ),
  );
  if (whole !== undefined) {
    const day = found(whole, whole.groups?.year === undefined ? "date-month-and-day" : "date-full");
    return { ...day, year: day.year ?? found(range, "").year };
  }
  const closes = firstOf(flow, dayOfClosing, from, end);
  const opens = firstOf(flow, dayOfOpening, from, end);
  const later = opens === null ? "" : flow.text.slice(opens.index + opens[0].length);
  const match = closes ?? (/(?<![月\d])\d{1,2}日(?:上午|下午|晚|，)|闭幕/.test(later) ? null : opens);
  if (match === null) return "range";
  const first = found(range, range.groups?.year === undefined ? "date-day" : "date-full");
  const day = parseNumeral(match.groups?.day ?? "") ?? 0;
  const month = first.month !== null && day < first.day ? (first.month % 12) + 1 : first.month;
  const year = first.year !== null && first.month === 12 && month === 1 ? first.year + 1 : first.year;
  return {
    ...first,
    day,
    month,
    year,
    at: [match.index, match.index + (match.groups?.day ?? "").length + 1],
  };
}

const laterDay = new RegExp(`和(?<day>${N})日(?:上午|下午|晚上?)?`, "g");

/** 两次全体会议分别于10日上午和12日下午举行: of two days the later one. */
function lastOfDays(flow: Flow, first: RegExpExecArray, end: number): RegExpExecArray {
  const after = first.index + first[0].length;
  if (!/分别(?:于|在)$/.test(flow.text.slice(Math.max(0, first.index - 3), first.index))) return first;
  const second = firstOf(flow, laterDay, after, Math.min(end, after + 3));
  return second ?? first;
}

/** 北京3月16日电 dates the dispatch, not the sitting. */
function isDateline(text: string, match: RegExpExecArray): boolean {
  return /^(?:综合)?(?:电|讯)/.test(text.slice(match.index + match[0].length));
}

/** 提请3月13日的闭幕会审议: a day still to come. */
function isAhead(text: string, match: RegExpExecArray): boolean {
  return (
    /将[于在]$/.test(text.slice(Math.max(0, match.index - 2), match.index)) ||
    (/(?:提请|提交)[^，。；\n]{0,4}$/.test(text.slice(Math.max(0, match.index - 8), match.index)) &&
      /^[^，。；\n]{0,30}(?:审议|表决|审查)/.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 40),
      ))
  );
}

/** （记者 李雪 1月20日）: the day of writing, beside the by-line. */
function isInByline(text: string, match: RegExpExecArray): boolean {
  const open = text.lastIndexOf("（", match.index);
  if (open === -1 || match.index - open > 40) return false;
  const inner = text.slice(open, text.indexOf("）", open) + 1);
  return (
    inner.length > match.index - open &&
    /记者|通讯员|编辑|作者|完）|^（[^）]{0,12}(?:供稿|发布|刊)/.test(inner)
  );
}

/** Matches in sentences; a line without a sentence's marks is a heading or the page's date. */
function sentences(flow: Flow, pattern: RegExp, start: number, end: number): RegExpExecArray[] {
  return matchesOf(flow, pattern, start, end).filter((match) => {
    if (
      isInByline(flow.text, match) ||
      /^日?\s*\d{1,2}[:：]\d\d/.test(flow.text.slice(match.index + match[0].length))
    )
      return false;
    const from = flow.text.lastIndexOf("\n", match.index) + 1;
    const stop = flow.text.indexOf("\n", match.index);
    const line = flow.text.slice(from, stop === -1 ? undefined : stop);
    if (isAhead(flow.text, match)) return false;
    if (/(?:截至|截止到?|自|从)$/.test(flow.text.slice(Math.max(0, match.index - 3), match.index)))
      return false;
    return line.length > 90 || /[。；！，]|通过）|日[^。\n]{0,8}选举：|日(?:上午|下午|晚上?)/.test(line);
  });
}

function found(match: RegExpExecArray, rule: string): FoundDay {
  return {
    year: parseNumeral(match.groups?.year ?? ""),
    month: monthOf(match.groups?.month),
    day: parseNumeral(match.groups?.day ?? "") ?? 0,
    at: [match.index, match.index + match[0].length],
    rule,
  };
}

type Base = { year: number | null; month: number | null; day: number; at: [number, number] };

/** A day of the month on or shortly before a known date. */
function near(day: FoundDay, base: Base | null): FoundDay {
  if (base?.month == null) return day;
  const before = day.day > base.day;
  const month = before ? base.month - 1 : base.month;
  if (month === 0) return { ...day, month: 12, year: base.year === null ? null : base.year - 1 };
  return { ...day, month, year: base.year };
}

function shifted(base: Base, word: RegExpExecArray): FoundDay {
  const at: [number, number] = [word.index, word.index + word[0].length];
  const back = word.groups?.today !== undefined ? 0 : word.groups?.before === undefined ? 1 : 2;
  if (base.month === null) return { ...base, at, rule: "date-relative" };
  const date = new Date(Date.UTC(base.year ?? 2000, base.month - 1, base.day - back));
  return {
    year: base.year === null ? null : date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    at,
    rule: "date-relative",
  };
}

/** The date where its parts and the page's date give it whole; a year taken from the page must put it near that date. */
export function dateWith(
  flow: Flow,
  day: FoundDay,
  page: Flow,
  pageDate: DatedDay | null,
): Field<string> | null {
  if (day.year !== null && (day.rule === "date-full" || day.rule === "date-labelled")) {
    const iso = isoDate(day.year, day.month, day.day);
    const certainty = day.rule === "date-full" ? "certain" : "check";
    return iso === null ? null : fieldAt(flow, day.at, iso, day.rule, certainty);
  }
  if (pageDate === null && day.rule === "date-relative" && day.year !== null) {
    const iso = isoDate(day.year, day.month, day.day);
    return iso === null ? null : fieldAt(flow, day.at, iso, "date-relative-with-page-date", "check");
  }
  if (pageDate === null || day.month === null) return null;
  const late = day.month > pageDate.month || (day.month === pageDate.month && day.day > pageDate.day);
  const year = day.year ?? (late ? pageDate.year - 1 : pageDate.year);
  const iso = isoDate(year, day.month, day.day);
  if (iso === null) return null;
  const days = (Date.UTC(pageDate.year, pageDate.month - 1, pageDate.day) - Date.parse(iso)) / 86_400_000;
  const certain = days >= 0 && days <= 14 && day.rule === "date-month-and-day";
  return {
    value: iso,
    certainty: certain ? "certain" : "check",
    spans: unitedSpans(spansOf(flow, ...day.at), spansOf(page, ...pageDate.at)),
    rule: `${day.rule}-with-page-date`,
  };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO form of a day that exists; null for one that does not. */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || year < 1949 || year > 2100) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
  if (day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
