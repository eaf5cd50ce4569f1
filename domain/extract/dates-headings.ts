import { parseNumeral } from "@/domain/record";
import { type DatedDay, type FoundDay, isoDate, monthOf } from "./dates";
import type { InferredYear } from "./dates-inferred";
import { type Flow, fieldAt, partOf, spansOf } from "./flow";
import { matchesOf } from "./passages";
import { sessionMentions } from "./session-mentions";
import type { Field } from "./types";

/** Where a sitting is held and at what hour, beside its day. */
const place = /地点|会堂|礼堂|会议(?:中心|室)|剧院|(?:上午|下午)\d{1,2}(?:时|点)|\d{1,2}[:：]\d\d/;
/** 2008年01月10日06:12 来源：安平日报: when the page was put on the web. */
const imprint = /来源|发布|发表|更新|作者|编辑|字号|浏览|点击|阅读/;
const held = /开幕|闭幕|召开|举行/;
/** How far above or below the day its session may be named, in lines. */
const near = 1;
/** Below the first lines of an article a day is no heading. */
const headLines = 8;

/**
 * The day that stands with a sitting's name above an article without telling sentences: transcripts have it with hour and
 * place (…闭幕会　2010年3月14日　上午9时), pictures in a line of its own over the session's name. To be checked.
 */
export function dayOfHeading(flow: Flow, page: Flow, date: DatedDay | null): Field<string> | null {
  if (date === null) return null;
  const words = page.text.slice(...date.at);
  const at = flow.text.indexOf(words);
  if (at === -1) return null;
  const lines = flow.text.split("\n").slice(0, headLines);
  const n = lines.findIndex((line) => line.includes(words));
  const line = lines[n];
  if (line === undefined) return null;
  const first = Math.max(0, n - near);
  const from = lines.slice(0, first).reduce((sum, { length }) => sum + length + 1, 0);
  const around = lines.slice(first, n + near + 1).join("\n");
  const named = sessionMentions(partOf(flow, from, from + around.length)).length > 0;
  const alone = line.replace(words, "").replace(/[日\s]/g, "") === "";
  const told = alone
    ? lines.some((other) => held.test(other))
    : (place.test(line) && !imprint.test(line)) || held.test(line);
  const iso = isoDate(date.year, date.month, date.day);
  return named && told && iso !== null
    ? fieldAt(flow, [at, at + words.length], iso, "date-of-heading", "check")
    : null;
}

const date =
  "(?:(?<year>[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})(?:年|[-/.]))?(?<month>\\d{1,2}|元|[一二三四五六七八九十]{1,2})(?:月|[-/.])(?<day>\\d{1,2}|[一二三四五六七八九十廿]{1,3})日?";
/** 会议时间：2016年2月2日; 时间 alone may be that of publishing, unless the hour or the place stands beside it. */
const labelled = new RegExp(
  `(?:(?<!发布|更新|张贴|打印|发稿|编辑|来源)(?<sure>(?:会议|直播|召开|举行|开会|表决|活动)(?:时间|日期))|(?<=^|[\\s｜|])(?:时\\s?间|日\\s?期))\\s?[：｜|]\\s?${date}(?<to>\\s?(?:至|—|-|～|~|到))?`,
  "gm",
);
const besides =
  /(?:^|[\s｜|])(?:地\s?点|会\s?场|主\s?持(?:\s?人)?|出\s?席(?:\s?人\s?员)?|会\s?议)\s?[：｜|]/m;
/** Labels stand in the head of minutes, within so many characters. */
const head = 400;

/** The day of minutes, forms and live pages, which stands behind its label. Null where none does. */
export function labelledDay(flow: Flow): FoundDay | null {
  const end = Math.min(flow.text.length, head);
  for (const match of matchesOf(flow, labelled, 0, end)) {
    const { sure, year, month, day, to } = match.groups ?? {};
    const after = flow.text.slice(match.index + match[0].length, match.index + match[0].length + 6);
    const told =
      sure !== undefined || besides.test(flow.text.slice(0, end)) || /^\s?(?:上午|下午|晚)/.test(after);
    const number = parseNumeral(day ?? "");
    if (!told || to !== undefined || number === null) continue;
    return {
      year: year === undefined ? null : parseNumeral(year),
      month: monthOf(month),
      day: number,
      at: [match.index + match[0].search(/[\d元一二]/), match.index + match[0].length],
      rule: "date-labelled",
    };
  }
  return null;
}

/** 大事记（2007年）, 2007年大事记, or a year alone in its line, over the days of that year. */
const yearLine =
  /^(?=[^\n]{5,30}$)(?:[^\n。，；]{0,20}?(?<year>[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年[^\n。，；]{0,8}(?:大事记|大事|纪事|记事|要事|年鉴)[^\n。，；]{0,8}|[^\n。，；]{0,12}(?:大事记|大事|纪事|记事|要事)\s?[（(](?<year2>[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年[^\n。，；]{0,8}|\s*(?<year3>[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年\s*)$/gm;

/** The years that head a page's chronicle, in order; looked up once a page. */
export function chronicleYears(page: Flow): readonly InferredYear[] {
  return matchesOf(page, yearLine).flatMap((match) => {
    const words = match.groups?.year ?? match.groups?.year2 ?? match.groups?.year3 ?? "";
    const year = parseNumeral(words);
    if (year === null) return [];
    const start = match.index + match[0].indexOf(words);
    return [{ year, spans: spansOf(page, start, start + words.length), rule: "year-of-chronicle" }];
  });
}

/** The last of these years above a day of an article. */
export function yearAbove(flow: Flow, { at }: FoundDay, years: readonly InferredYear[]): InferredYear {
  const place = spansOf(flow, ...at)[0]?.[0] ?? 0;
  return years.findLast((year) => (year?.spans[0]?.[0] ?? place) < place) ?? null;
}

/** [09:16] 《A》表决…, 10:48 快讯：…: a line of a page that is written while the sitting goes on. */
const clock =
  /(?:^|\n)\s*[[【（]?\d{1,2}[:：]\d\d(?::\d\d)?[\]】）]?\s?[^\d\s]|[[【（](?:\d{1,2}-\d{1,2}\s?)?\d{1,2}[:：]\d\d[\]】）](?=\n|$)/g;

/** 直播到此结束。2022年1月11日: a day that ends a page's last lines. */
const footDate = /(?<=^|[\s。！])(?<year>[12]\d{3})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?=[\s]*(?:\n|$))/g;
/** How far from its end, in characters, a log may have its day. */
const foot = 120;

function dayAtFoot(flow: Flow): DatedDay | null {
  const match = matchesOf(flow, footDate, Math.max(0, flow.text.length - foot), flow.text.length).at(-1);
  if (match === undefined) return null;
  const [year, month, day] = ["year", "month", "day"].map((key) => parseNumeral(match.groups?.[key] ?? ""));
  if (year == null || month == null || day == null) return null;
  return { year, month, day, at: [match.index, match.index + match[0].length] };
}

/** The page's own date, where its lines carry the clock times of the sitting. To be checked. */
export function dayOfLivePage(flow: Flow, page: Flow, own: DatedDay | null): Field<string> | null {
  if ((flow.text.match(clock)?.length ?? 0) < 3) return null;
  const at = own === null ? dayAtFoot(flow) : own;
  const iso = at === null ? null : isoDate(at.year, at.month, at.day);
  return at === null || iso === null
    ? null
    : fieldAt(own === null ? flow : page, at.at, iso, "date-of-live-page", "check");
}
