import { authorsIn, signsOff } from "./byline-words";
import { isCaption, leadsOn } from "./captions";
import type { Paragraph } from "./clean";
import { endBefore, type Flow, partOf } from "./flow";
import { LinePattern } from "./line-pattern";
import { Places } from "./places";
import { sameSession, sessionMentions } from "./session-mentions";
import { bySession } from "./session-parts";
import { Whole } from "./whole";

/** An article of a page: its paragraphs in order, and the headline where one stands apart from it. */
export type Article = {
  body: Flow;
  headline: Flow | null;
  /** Whether the headline stood elsewhere on the page and was given to the article for naming its session. */
  floating: boolean;
};

/** Every dateline has one of these within so many characters. */
const datelineMarks = "讯社网】电";
const datelineReach = 40;

/** A paragraph, whether it has a dateline, and whether it says something without closing a sentence. */
type Line = {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly opens: boolean;
  readonly heads: boolean;
};

const opening =
  /^\s*(?:本报讯|本网讯|本台讯|新华社|中新社|中新网|【本报.{0,10}】|（?中央社|[^，。：\n]{2,10}讯[ （\d]|[^，。：\n]{2,8}讯记者|[^，。：\n]{0,8}(?:社|网|报)[^，。：\n]{0,12}日电)/;
const signed = new LinePattern(/（[^（）]{2,40}）\s*$/);
const sentence = /[。！？；]/;

/**
 * Groups paragraphs into articles. An article opens with its dateline and ends with its by-line; a headline belongs to
 * the article after it. Headlines left over (a PDF's text often has them all at the end) go to the article that names
 * the same session.
 */
export function articlesOf(page: Flow, paragraphs: readonly Paragraph[]): Article[] {
  const groups: Line[][] = [];
  const loose: Line[] = [];
  let headlines: Line[] = [];
  let open: Line[] | null = null;
  const lines = paragraphs.map(lineOf);
  for (const [n, line] of lines.entries()) {
    if (isTail(line.text)) {
      open = [...headlines, line];
      headlines = [];
      groups.push(open);
      continue;
    }
    if (open !== null && signsOff(line.text, lines[n + 1]?.text)) {
      open.push(line);
    } else if (line.opens || (open !== null && tellsOfAnotherDay(line, open))) {
      open = [...headlines, ...headlinesAtEnd(open), line];
      headlines = [];
      groups.push(open);
    } else if (open === null || closed(open)) {
      if (line.heads) headlines.push(line);
      else {
        open = [...headlines, line];
        headlines = [];
        groups.push(open);
      }
    } else if (line.heads && startsAnother(line, lines[n + 1], open)) {
      headlines.push(...headlinesAtEnd(open, namesSession), line);
      open = null;
    } else {
      open.push(line);
    }
  }
  loose.push(...headlines, ...headlinesAtEnd(open, namesSession));
  const [only] = groups;
  // A form that names its session at its foot has it nowhere else.
  if (only !== undefined && groups.length === 1 && !only.some(namesSession)) only.push(...loose.splice(0));
  return joinedStubs(groups)
    .flatMap(bySession)
    .map((group) => withHeadline(page, group, loose));
}

/** A day at a paragraph's beginning, behind the dateline if there is one. */
const dayAtStart =
  /^\s*(?:[^，。；\d]{0,10}[讯电]\s*)?(?:（[^（）]{2,20}）\s*)?(?<day>\d{1,2}\s?月\s?\d{1,2})\s?日/;

/**
 * 本报讯 4月22日，图书馆送书下乡。…4月23日，某镇第二十一届人民代表大会第四次会议召开: an item that names no session has told of its own
 * day; a paragraph that begins with another day and a session is the next item, printed without a dateline.
 */
function tellsOfAnotherDay(line: Line, open: readonly Line[]): boolean {
  const day = dayOfLead(line);
  if (day === null) return false;
  const first = open.find(({ heads }) => !heads);
  const other = first === undefined ? null : dayOfLead(first);
  return (
    other !== null &&
    other !== day &&
    namesSession(line) &&
    !open.some((told) => !told.heads && namesSession(told))
  );
}

const dayOfLead = ({ text }: Line) => dayAtStart.exec(text)?.groups?.day?.replaceAll(/\s/g, "") ?? null;

/** Headlines that stand right before the next article's dateline are that article's. They are taken from the open one. */
function headlinesAtEnd(open: Line[] | null, only = (_: Line) => true): Line[] {
  const body = open?.findLastIndex(({ heads }) => !heads) ?? -1;
  const told = open?.slice(0, body + 1).some(({ text }) => sentence.test(text)) ?? false;
  if (!told || open === null) return [];
  const last = open.splice(body + 1);
  open.push(...last.filter((line) => !only(line)));
  return last.filter(only);
}

const namesSession = ({ paragraph }: Line) => sessionMentions(paragraph).length > 0;

/** What readers wrote and where they may read on stand after an article and are none of it. */
export const isTail = (text: string) => leftover.test(text) || notice.test(text);

const leftover = new LinePattern(
  /^\s*(?:\d{1,3}楼[：:]|网友(?:评论|“|：)|[▼▽■◆●▶►☞]?\s*(?:往期|精彩)(?:新闻|阅读|推荐|回顾)\s*$|【?(?:相关|延伸|推荐|往期)(?:新闻|阅读|链接|推荐)|新闻推荐|[上下]一[篇条][：:]|更多$)/,
);
const notice = new LinePattern(/^\s*[^，。；\n]{0,16}(?:版权|免责)[^，。；\n]{0,6}声明\s*[：:]?\s*$/);

/** 时间：2019-06-28　作者：区委办　点击：530, below a headline of a page with several articles. */
const imprint = new LinePattern(
  /^\s*(?:(?:发布|发表|更新)?(?:时间|日期)|来源|作者|[12]\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2})[^。！？；]{0,80}(?:作者|来源|点击|阅读|浏览|\d{1,2}:\d\d|编辑)/,
);

/** Fewer characters than these, up to another headline, tell nothing yet. */
const shortestTold = 60;

/** A headline within an article opens another where it names a session or where an imprint follows it. */
function startsAnother(line: Line, next: Line | undefined, open: readonly Line[]): boolean {
  if (next !== undefined && imprint.test(next.text))
    return open.some(({ text: told }) => sentence.test(told) || isTail(told));
  let told = 0;
  const tells = open.some(({ text }) => {
    told += text.length;
    return told > shortestTold;
  });
  return (
    open.length > 2 &&
    tells &&
    !isCaption(line) &&
    !leadsOn.test(line.text) &&
    namesSession(line) &&
    !saysAgain(line, open) &&
    !isInBulletin(line, open)
  );
}

/** 某县第十八届人民代表大会第二次会议公报: what the session issued stands below, each text under a heading that names it. */
function isInBulletin(line: Line, open: readonly Line[]): boolean {
  const [head] = open;
  if (head === undefined || !head.heads || !/公报\s*$/.test(head.text)) return false;
  const [own] = sessionMentions(head.paragraph);
  const [other] = sessionMentions(line.paragraph);
  return own !== undefined && other !== undefined && sameSession(own, other);
}

/** Shorter headlines are too common to tell that they are said again. */
const shortestAgain = 8;

/** A web page repeats its headline below the first paragraphs, or as the name of a picture. */
function saysAgain({ text }: Line, open: readonly Line[]): boolean {
  const words = text.trim();
  return open.some(({ heads, text: head }) => {
    const other = head.trim();
    return heads && (other === words || (other.length >= shortestAgain && words.includes(other)));
  });
}

/** Headline, caption and the site's lines before the first sentence belong to the article after them. */
function joinedStubs(groups: readonly Line[][]): Line[][] {
  const whole: Line[][] = [];
  for (const group of groups) {
    const last = whole.at(-1);
    if (last !== undefined && isStub(last, group)) last.push(...group);
    else whole.push([...group]);
  }
  return whole;
}

/** A picture's own sentences above the dateline are no more than this. */
const longestCaption = 90;

function isStub(group: readonly Line[], next: readonly Line[]): boolean {
  const told = group.filter((line) => !line.heads && !isCaption(line));
  const pictured = told.length < group.length && group.at(-1) !== told.at(-1) && next[0]?.opens === true;
  if (pictured && told.length < 2 && told.every((line) => line.text.length < longestCaption)) return true;
  if (group.some((line) => /[。；]/.test(line.text) && !isCaption(line))) return false;
  let length = 0;
  for (const line of group) if (!isCaption(line)) length += line.text.length;
  return length < 160;
}

/** A title in a line of its own, as lists of what was passed give it, or a line that a tick makes an item. */
const item = new LinePattern(/^\s*(?:[✔✓√●◆▪·•]?\s*《[^《》]{6,}》$|[✅✔✓√])/);

/** …第四次会议议程主要有：: the line opens a list and heads nothing. */
const introduces = new LinePattern(/(?:有|是|为|如下|包括|议程|名单|结果|公告)[:：]\s*$/);

function lineOf(paragraph: Paragraph): Line {
  const { text } = paragraph;
  const opens =
    endBefore(text, 0, datelineMarks, datelineReach) < Math.min(text.length, datelineReach) &&
    opening.test(text) &&
    !isCaption({ text });
  const short = text.trim().length <= 40;
  return {
    paragraph,
    text,
    opens,
    heads:
      short &&
      !opens &&
      !introduces.test(text) &&
      !item.test(text) &&
      !sentence.test(text) &&
      !isSigned(text),
  };
}

const isSigned = (text: string) => text.trimEnd().endsWith("）") && signed.test(text);

function closed(group: readonly Line[]): boolean {
  const last = group.at(-1);
  return last !== undefined && !last.heads && isSigned(last.text) && endsWithNames(last);
}

/** （王晶晶） and （文/图 王夏夏 高雅） sign an article; （试行） and （草案） do not. */
function endsWithNames({ text }: Line): boolean {
  const inner = /（([^（）]{2,40})）\s*$/.exec(text)?.[1] ?? "";
  // （下转第三版） says that the article goes on.
  if (/^(?:下转|上接|未完|待续)/.test(inner)) return false;
  return (
    /^(?:文\/?图|记者|通讯员|编辑|完$|文[：:\s/]|图[：:\s/]|摄影)/.test(inner) ||
    authorsIn(inner, 0, inner.length, true).length > 0
  );
}

function withHeadline(page: Flow, group: readonly Line[], loose: readonly Line[]): Article {
  const body = joined(page, paragraphsIn(group));
  const start = group.findIndex(({ heads }) => !heads);
  const heads = group
    .slice(0, start === -1 ? group.length - 1 : start)
    .filter((line) => !isCaption(line) && !masthead.test(line.text) && !/\d{4}[-年/.]\d/.test(line.text));
  // 某县发布 above it may be the outlet's name.
  const own = heads.find(namesSession);
  if (own !== undefined) return { body, headline: own.paragraph, floating: false };
  const [key] = sessionMentions(body);
  const named = loose.filter(
    (line) =>
      key !== undefined && sessionMentions(line.paragraph).some((mention) => sameSession(mention, key)),
  );
  const [first] = heads;
  if (named.length === 0 && first !== undefined) return { body, headline: first.paragraph, floating: false };
  const fits = named.find(({ text }) => sittingWords(text).some((word) => body.text.includes(word)));
  const given = fits ?? named[0];
  if (given === undefined) return { body, headline: null, floating: true };
  const signatures = signedBelow(given, loose);
  return {
    body: signatures.length === 0 ? body : joined(page, paragraphsIn([...group, ...signatures])),
    headline: given.paragraph,
    floating: true,
  };
}

const paragraphsIn = (lines: readonly Line[]) => lines.map(({ paragraph }) => paragraph);

/** □ 本报记者 王小明, in a line below a headline that stands apart from its article. */
const signature = /^\s*[□■◎●]?\s*(?:本报|本网|本台|全媒体)?(?:首席|见习|实习)?(?:记者|通讯员)[\s：/]/;

function signedBelow(headline: Line, loose: readonly Line[]): readonly Line[] {
  const below = loose.slice(loose.indexOf(headline) + 1);
  const end = below.findIndex(({ text }) => !signature.test(text));
  return end === -1 ? below : below.slice(0, end);
}

/** Words of a headline that tell which sitting it is about. */
const sittingWords = (text: string) =>
  text.match(/闭幕|开幕|预备会|第[一二三四五六七八九十]次(?:全体会议|大会)|选举|补选/g) ?? [];

/** What a newspaper or a site prints above its articles: who publishes and edits it, and where the reader is. */
const masthead =
  /^\s*(?:当前位置|您(?:现在)?(?:的|所在)?位置|首页|来源|作者|发布|时间|地点|主持人?[:：]|浏览|阅读|点击|字[体号]|【|今天是|返回|打印|[^。]{0,12}>|第?\d+版|[A-Z]?\d+\s|合办|主办|主管|承办|协办|责编|责任编辑|编辑|版式|美编|校对|总第|第\d+期)/;

/** Paragraphs in one flow, a break behind each: a part of the page where they stand together in it. */
function joined(page: Flow, paragraphs: readonly Paragraph[]): Flow {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return partOf(page, 0, 0);
  const stop = last.start + last.text.length + 1;
  const follow = paragraphs.every(({ start }, n) => {
    const previous = paragraphs[n - 1];
    return previous === undefined || start === previous.start + previous.text.length + 1;
  });
  if (follow) return partOf(page, first.start, stop);
  const places = new Places();
  for (const { start, text } of paragraphs) places.append(page.whole.places, start, start + text.length + 1);
  const text = paragraphs.map((paragraph) => `${paragraph.text}\n`).join("");
  const same = paragraphs.every((paragraph) => paragraph.text === paragraph.shown);
  const shown = same ? text : paragraphs.map((paragraph) => `${paragraph.shown}\n`).join("");
  return { text, shown, whole: new Whole(text, places), start: 0 };
}
