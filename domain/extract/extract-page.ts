import { type Article, articlesOf, isTail } from "./articles";
import { attendanceOf } from "./attendance";
import { bylinesOf } from "./bylines";
import { paragraphsOf } from "./clean";
import { type DatedDay, dateWith, dayOf, type FoundDay, pageDateOf } from "./dates";
import { DaysOfPage, withPlanYear, withYear, yearOfDateTold } from "./dates-beside";
import { chronicleYears, dayOfHeading, dayOfLivePage, labelledDay, yearAbove } from "./dates-headings";
import { inferredYear } from "./dates-inferred";
import { electionsOf } from "./elections";
import { type Flow, fieldAt, spansOf, startAfter, textField } from "./flow";
import { inOrderOfTime } from "./live-logs";
import { firstOf } from "./passages";
import { placeOf } from "./place";
import { proposalsOf } from "./proposals";
import { reportsHeard } from "./reports-heard";
import { resolutionsOf } from "./resolutions";
import { type SessionMention, sameSession, sessionMentions } from "./session-mentions";
import { unnamedSession } from "./session-unnamed";
import { sittingOf } from "./sitting";
import { speechesOf } from "./speeches";
import type { Page, SessionReport } from "./types";

/** How far an article's opening reaches, in characters: the session that it reports is named there. */
const opening = 300;

type Read = { article: Article; report: SessionReport | null; day: FoundDay | "range" | null };

/**
 * Reads a page: which articles it has, which of them report a session, and what they say. Never throws, whatever the
 * text; what a text does not say stays null.
 *
 * @param text the page as given; all spans are offsets into it
 */
export function extractPage(text: string): Page {
  const { page, paragraphs } = paragraphsOf(text);
  const pageDate = pageDateOf(page);
  const read = articlesOf(page, inOrderOfTime(paragraphs)).map((article) =>
    readArticle(article, page, pageDate),
  );
  for (const { article, report, day } of read)
    if (report !== null && report.date !== null && day !== null && day !== "range" && day.year === null)
      report.date = withPlanYear(article.body, day, report.date);
  const days = new DaysOfPage();
  for (const [n, { article, report, day }] of read.entries()) {
    if (report === null) continue;
    if (day !== null && day !== "range") days.enterDay(article.body, day);
    if (report.date !== null) days.enterDate(n, report.date);
  }
  const chronicle = chronicleYears(page);
  for (const [n, { article, report, day }] of read.entries()) {
    if (report === null || report.date !== null || day === null || day === "range") continue;
    report.date =
      withYear(article.body, day, inferredYear(article.body)) ??
      yearOfDateTold(article.body, day) ??
      withYear(article.body, day, yearAbove(article.body, day, chronicle));
    if (report.date !== null) days.enterDate(n, report.date);
  }
  for (const [n, { article, report, day }] of read.entries()) {
    if (report === null || report.date !== null || day === "range") continue;
    if (day === null) {
      report.date = dayOfHeading(article.body, page, pageDate) ?? dayOfLivePage(article.body, page, pageDate);
    } else {
      report.date = days.ofSameDay(article.body, day) ?? days.ofNeighbour(article.body, day);
    }
    if (report.date !== null) days.enterDate(n, report.date);
  }
  return {
    articles: read.map(({ article, report }) =>
      report === null ? { kind: "other", spans: spansOf(article.body, 0, article.body.text.length) } : report,
    ),
    warnings: [],
  };
}

/** What tells that elections were held or that the session is over. */
const ends = /选举产生了|圆满结束|胜利闭幕/g;

function readArticle(article: Article, page: Flow, pageDate: DatedDay | null): Read {
  const { body: flow, headline } = article;
  const mentions = sessionMentions(flow);
  const titles = headline === null ? [] : sessionMentions(headline);
  const named = mainMention(flow.text, mentions, titles);
  const main = named ?? (mentions.length + titles.length === 0 ? unnamedSession(flow) : null);
  if (
    main === null ||
    !isReport(flow.text) ||
    isPresidium(flow, headline, mentions) ||
    isOfChairs(flow, main)
  )
    return { article, report: null, day: null };
  const lead = leadOf(flow.text);
  const day = labelledDay(flow) ?? dayOf(flow, ...lead, pageDate);
  const same = mentions.filter((mention) => sameSession(mention, main));
  const shared = same.length > 0 ? same : [main];
  const standing = main.body === "standing_committee" || main.body === "cppcc_standing_committee";
  const kind =
    main.body === "cppcc" || main.body === "cppcc_standing_committee" ? "cppcc" : "people_congress";
  const doubt = mentions.some(
    (mention) =>
      mention.at[0] < opening &&
      !sameSession(mention, main) &&
      mention.body === main.body &&
      !inPassing(flow.text, mention.at),
  );
  const [, told] = byFirstSentence(flow.text, same);
  // A headline that no sentence bears out may be another article's.
  const certainty = doubt || told.length === 0 ? "check" : "certain";
  const reports = reportsHeard(flow, kind);
  const report: SessionReport = {
    kind: "session_report",
    spans: spansOf(flow, 0, flow.text.length),
    headline: headline === null ? null : textField(headline, 0, headline.text.length, "headline"),
    body: fieldAt(flow, main.at, main.body, main.rule, certainty),
    ...placeOf(flow, page, shared, main.body),
    term: main.term && fieldAt(flow, main.term.at, main.term.value, main.rule, certainty),
    session: main.session && fieldAt(flow, main.session.at, main.session.value, main.rule, certainty),
    sitting: null,
    date: day === null || day === "range" ? null : dateWith(flow, day, page, pageDate),
    attendance: attendanceOf(flow, main.body),
    reports,
    resolutions: resolutionsOf(
      flow,
      kind,
      reports.map(({ title }) => title),
    ),
    elections: electionsOf(flow).filter(({ post }) => !standing || /代表$/.test(post.value)),
    proposals: kind === "cppcc" ? proposalsOf(flow) : null,
    speeches: speechesOf(flow),
    bylines: bylinesOf(flow),
  };
  const results =
    report.elections.length > 0 || report.resolutions.length > 0 || firstOf(flow, ends) !== null;
  if (day !== "range") report.sitting = sittingOf(flow, article, [0, lead[1]], { standing, results });
  if (doubt && report.sitting !== null) report.sitting.certainty = "check";
  return { article, report, day };
}

/** The part of an article that tells what it is about: its headline and first sentences. */
function leadOf(text: string): [number, number] {
  const stop = text.search(/[。！]/);
  const first = stop === -1 ? 0 : text.lastIndexOf("\n", stop) + 1;
  return [0, Math.min(text.length, first + opening)];
}

/** The session that the opening or the headline names; standing committees' meetings only where no plenary is named. */
function mainMention(
  text: string,
  mentions: readonly SessionMention[],
  headline: readonly SessionMention[],
): SessionMention | null {
  const [, end] = leadOf(text);
  const lead = mentions.filter(({ at }) => at[0] < end && !inPassing(text, at));
  const [titles, told] = byFirstSentence(text, lead);
  const both = told.find((mention) => titles.some((other) => sameSession(other, mention)));
  const agreed = lead.find((mention) => headline.some((other) => sameSession(other, mention)));
  const [first] = told;
  // A headline may name the session that a committee's meeting calls; what is told first is the committee's own.
  const meets = first !== undefined && /^(?:standing_committee|cppcc_standing_committee)$/.test(first.body);
  if (meets && committeeMeets(text, first)) return first;
  const main = agreed ?? lead[0] ?? null;
  return main !== null && both !== undefined && !sameSession(main, both) ? both : main;
}

/** 省十二届人大常委会第三十七次会议召开: the sentence says that the committee meets. */
function committeeMeets(text: string, { at }: SessionMention): boolean {
  const before = text.slice(Math.max(0, at[0] - 30), at[0]);
  const after = text.slice(at[1], at[1] + 30);
  return (
    /^[^。；]{0,24}(?:召开|举行|闭幕|开幕|结束)/.test(after) ||
    /(?:召开|举行|主持)[^。；]{0,24}$/.test(before)
  );
}

/** Mentions in lines above the first sentence, which may be other articles' headlines too, and those from it on. */
function byFirstSentence(
  text: string,
  mentions: readonly SessionMention[],
): [above: SessionMention[], told: SessionMention[]] {
  const stop = text.search(/[。！]/);
  const first = stop === -1 ? 0 : text.lastIndexOf("\n", stop) + 1;
  return [mentions.filter(({ at }) => at[0] < first), mentions.filter(({ at }) => at[0] >= first)];
}

/** 市人大常委会举行会议，决定市七届人大三次会议于1月20日召开: the committee meets, the session is what it speaks of. */
const committee =
  /常(?:务委员|委)会(?!工作报告|主任|副主任|委员|党组|机关|组成|领导)[^。；，]{0,14}(?:举行|召开)[^。；]{0,40}$/;

/** 学习贯彻区七届人大四次会议精神 and 九届二次会议以来 name a session without reporting it. */
function inPassing(text: string, [start, end]: readonly [number, number]): boolean {
  const after = text.slice(end, end + 28);
  const before = text.slice(Math.max(0, start - 16), start);
  const sentence = text.slice(startAfter(text, start, "。；！\n", 60), start);
  return (
    committee.test(sentence) ||
    (/(?:决定|定于|确定)[^。；]{0,12}$/.test(before) && /^[^。；]{0,6}(?:将)?于/.test(after)) ||
    /^(?:会议)?(?:和[^，。]{0,6})?(?:以来|精神|期间，?(?:[^，。；]{0,4})提出|的?决定(?:（|草案|》)|的决定|筹备|日程|作准备|召开前)/.test(
      after,
    ) ||
    /(?:列席了?|关于召开|决定召开|提请|提交|为召开?|筹备|迎接|贯彻|落实|传达(?:学习)?)[^，。；]{0,12}$/.test(
      before,
    )
  );
}

/** A newspaper's own comment on a session: 社论, ——热烈祝贺市五届人大五次会议开幕. */
const editorial = /(?:^|\n)\s*(?:社论|社评|短评|(?:本报)?(?:特约)?评论员|时评)|——(?:热烈)?祝贺/;

/** 县十五届人大常委会第二十一次会议在…召开: the committee's own meeting was held, whatever it prepared. */
const committeeMet =
  /常(?:务委员|委)会(?:举行|召开)?了?第?.{1,5}次(?:全体)?会议[^。；]{0,40}(?:召开|举行)|(?:召开|举行)[^。；]{0,30}常(?:务委员|委)会第?.{1,5}次(?:全体)?会议|次常(?:务委员|委)会(?:会议|议)?[^。；]{0,40}(?:召开|举行)|(?:召开|举行)[^。；]{0,30}次常(?:务委员|委)会/;

/** An article that only names a session in passing, announces it or tells what goes on beside it reports no sitting. */
function isReport(text: string): boolean {
  // What is set large says without a sentence that so many came.
  const told = /[。！；，]/.test(text) || /(?:应到|实到)[^\n。]{0,8}\d/.test(text);
  if (!told || isTail(text)) return false;
  const lead = text.slice(0, leadOf(text)[1]);
  const held =
    /应(?:出席|到|参会)|实到|实际(?:出席|到会)|(?:共有|现有|实有)(?:代表|委员)[^。]{0,30}出席|(?:表决|审议|举手|投票|一致)，?通过了|当选|补选|胜利闭幕|隆重开幕|(?:次会议|大会)[^，。；]{0,12}(?<!将)闭幕[。，！]/;
  /** What only a sitting that was held has; that so many are due to come is known before it. */
  const done = /实到|实际(?:出席|到会)|表决，?通过了|(?:审议|举手|投票|一致)通过了|当选|补选|胜利闭幕/;
  const beside =
    /看望|慰问|(?:代表团|分组|小组|联组|界别)[^，。；]{0,6}(?:审议|讨论|会议)|以代表团为单位|(?:新闻发布|记者|协商)会(?!议)|即将(?:开幕|召开)|筹备/;
  /** Members met in groups on the days before the sitting that is told of first. */
  const sits = /(?<!将[^，。；]{0,16})(?:举行|召开)了?(?:[^，。；]{0,6}[开闭]幕(?:大?会|式)|选举大会)/;
  const preview =
    /(?<!现|宣布)(?:将|定|拟)于[^。]{0,24}(?:开幕|召开|举行)|明(?:天|日|起)[^。，]{0,16}(?:开幕|召开|举行)/;
  const first = lead.slice(0, lead.indexOf("。") + 1 || lead.length);
  if (editorial.test(lead)) return false;
  if (beside.test(lead) && !held.test(text) && !committeeMet.test(first) && !sits.test(first)) return false;
  if (preview.test(first) && !done.test(text)) return false;
  return /应(?:出席|到|参会)|实到|帷幕|大幕|启幕|揭幕|落幕|谢幕|通过|闭幕|开幕|举行|召开|宣读|听取|表决|当选|主持|选举|补选/.test(
    text,
  );
}

/** 主席召开第三十八次主席会议，决定召开…: the chairs' meeting prepares the committee's and is none. */
const chairs =
  /(?:主持|召开|举行)了?[^。；]{0,40}次(?:主席|主任|委员长)会议|次(?:主席|主任|委员长)会议[^。；]{0,24}(?:召开|举行)/;

function isOfChairs(flow: Flow, main: SessionMention): boolean {
  const stop = flow.text.search(/[。！]/);
  const from = flow.text.lastIndexOf("\n", stop) + 1;
  const match = chairs.exec(flow.text.slice(from, stop === -1 ? opening : stop));
  return match !== null && from + match.index + match[0].length <= main.at[0] + 4;
}

/** …四次会议主席团第三次会议: the presidium's own meetings prepare the sitting and are no sitting. */
function isPresidium(flow: Flow, headline: Flow | null, mentions: readonly SessionMention[]): boolean {
  const meets =
    /^(?:(?:举行|召开)了?)?(?:(?:大会)?主席团(?:成员|常务主席)?(?:第[一二三四五六七八九十]{1,2}次|举行|召开|会议|全体)|秘书长(?:第[一二三四五六七八九十]{1,2}次)?会议|(?:中共|临时)?党员(?:大会|会议)|(?:各)?代表团(?:团长|召集人)|召集人会议|临时党委)/;
  const [first] = mentions;
  const opens = first !== undefined && meets.test(flow.text.slice(first.at[1], first.at[1] + 18));
  if (headline === null) return opens;
  return (
    opens ||
    sessionMentions(headline).some(({ at }) => meets.test(headline.text.slice(at[1], at[1] + 18))) ||
    /^(?:大会)?主席团(?:举行|召开)/.test(headline.text)
  );
}
