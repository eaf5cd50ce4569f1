import { type Article, articlesOf } from "./articles";
import { attendanceOf } from "./attendance";
import { bylinesOf } from "./bylines";
import { paragraphsOf } from "./clean";
import { dayOf, type FoundDay, fullDateOf, inferredYear, isoDate } from "./dates";
import { electionsOf } from "./elections";
import { type Flow, fieldAt, spansOf, textField } from "./flow";
import { placeOf } from "./place";
import { proposalsOf } from "./proposals";
import { reportsHeard } from "./reports-heard";
import { resolutionsOf } from "./resolutions";
import { type SessionMention, sessionMentions } from "./session-mentions";
import { speechesOf } from "./speeches";
import type { Field, Page, SessionReport } from "./types";

/** How far an article's opening reaches, in characters: the session that it reports is named there. */
const opening = 260;

/**
 * Reads a page: which articles it has, which of them report a session, and what they say. Never throws, whatever the
 * text; what a text does not say stays null.
 *
 * @param text the page as given; all spans are offsets into it
 */
export function extractPage(text: string): Page {
  const articles = articlesOf(paragraphsOf(text));
  const read = articles.map((article) => ({ article, report: reportOf(article) }));
  const warnings: string[] = [];
  for (const { article, report } of read) if (report !== null) dateFrom(article, report, read);
  return {
    articles: read.map(({ article, report }) =>
      report === null ? { kind: "other", spans: spansOf(article.body, 0, article.body.text.length) } : report,
    ),
    warnings,
  };
}

function reportOf({ body: flow, headline }: Article): SessionReport | null {
  const mentions = sessionMentions(flow);
  const main = mainMention(mentions, headline === null ? [] : sessionMentions(headline));
  if (main === null || !isReport(flow.text)) return null;
  const same = mentions.filter((mention) => sameSession(mention, main));
  const shared = same.length > 0 ? same : [main];
  const kind =
    main.body === "cppcc" || main.body === "cppcc_standing_committee" ? "cppcc" : "people_congress";
  const doubt = mentions.some(
    (mention) => mention.at[0] < opening && !sameSession(mention, main) && mention.body === main.body,
  );
  const certainty = doubt ? "check" : "certain";
  return {
    kind: "session_report",
    spans: spansOf(flow, 0, flow.text.length),
    headline: headline === null ? null : textField(headline, 0, headline.text.length, "headline"),
    body: fieldAt(flow, main.at, main.body, main.rule, certainty),
    ...placeOf(flow, shared),
    term: main.term && fieldAt(flow, main.term.at, main.term.value, main.rule, certainty),
    session: main.session && fieldAt(flow, main.session.at, main.session.value, main.rule, certainty),
    sitting: sittingOf(flow, headline),
    date: fullDateOf(flow, opening),
    attendance: attendanceOf(flow),
    reports: reportsHeard(flow),
    resolutions: resolutionsOf(flow, kind),
    elections: electionsOf(flow),
    proposals: proposalsOf(flow),
    speeches: speechesOf(flow),
    bylines: bylinesOf(flow),
  };
}

/** The session that the opening or the headline names; standing committees' meetings only where no plenary is named. */
function mainMention(
  mentions: readonly SessionMention[],
  headline: readonly SessionMention[],
): SessionMention | null {
  const lead = mentions.filter(({ at }) => at[0] < opening);
  const agreed = lead.find((mention) => headline.some((other) => sameSession(other, mention)));
  return agreed ?? lead[0] ?? null;
}

function sameSession(a: SessionMention, b: SessionMention): boolean {
  return a.body === b.body && a.term?.value === b.term?.value && a.session?.value === b.session?.value;
}

/** An article that only names a session in passing reports none of its proceedings. */
function isReport(text: string): boolean {
  return /应(?:出席|到|参会)|實到|实到|通过|通過|闭幕|閉幕|开幕|開幕|举行|召开|宣读|听取/.test(text);
}

const sittings = [
  ["closing", /闭幕|閉幕|落下帷幕/],
  ["opening", /开幕|開幕|拉开帷幕/],
  ["preparatory", /预备会议|預備會議/],
] as const;

/** Kind of sitting that the headline or the opening names, where it names one only. */
function sittingOf(flow: Flow, headline: Flow | null): SessionReport["sitting"] {
  const lead = flow.text.slice(0, opening);
  const named = sittings.flatMap(([kind, words]) => {
    const match = words.exec(lead);
    return match === null ? [] : [{ kind, at: [match.index, match.index + match[0].length] as const }];
  });
  const [first, second] = named;
  if (first === undefined) return null;
  if (second === undefined) return fieldAt(flow, first.at, first.kind, "sitting-named");
  const title = headline?.text ?? "";
  const agreed = named.find(({ kind }) =>
    sittings.some(([other, words]) => other === kind && words.test(title)),
  );
  return fieldAt(flow, (agreed ?? first).at, (agreed ?? first).kind, "sitting-named", "check");
}

type Read = { article: Article; report: SessionReport | null };

/**
 * Completes a date that gives only month and day: the year comes from the article itself, or from another session's
 * article on the page with the same day. Inferred, so always to be checked.
 */
function dateFrom({ body }: Article, report: SessionReport, page: readonly Read[]): void {
  if (report.date !== null) return;
  const day = dayOf(body, opening);
  if (day === null) return;
  report.date = withYear(body, day, inferredYear(body)) ?? fromSameDay(body, day, page);
}

function withYear(flow: Flow, day: FoundDay, found: ReturnType<typeof inferredYear>): Field<string> | null {
  const iso = found === null ? null : isoDate(found.year, day.month, day.day);
  if (iso === null || found === null) return null;
  return {
    value: iso,
    certainty: "check",
    spans: [...spansOf(flow, ...day.at), ...found.spans],
    rule: found.rule,
  };
}

function fromSameDay(flow: Flow, day: FoundDay, page: readonly Read[]): Field<string> | null {
  for (const { article, report } of page) {
    const other = report === null ? null : dayOf(article.body, opening);
    if (other === null || other.month !== day.month || other.day !== day.day) continue;
    const date = withYear(flow, day, inferredYear(article.body));
    if (date !== null) return { ...date, rule: "year-of-same-day" };
  }
  return null;
}
