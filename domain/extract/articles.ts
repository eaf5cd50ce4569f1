import type { Paragraph } from "./clean";
import type { Flow } from "./flow";
import { sessionMentions } from "./session-mentions";

/** An article of a page: its paragraphs in order, and the headline where one stands apart from it. */
export type Article = { body: Flow; headline: Flow | null };

const opening = /^\s*(?:本报讯|本网讯|本台讯|新华社|中新社|中新网|本报.{0,10}讯|【.{2,14}】|（?中央社)/;
const signed = /（[^（）]{2,40}）\s*$/;
const sentence = /[。！？；]/;

/**
 * Groups paragraphs into articles. An article opens with its dateline and ends with its by-line; a headline belongs to
 * the article after it. Headlines left over (a PDF's text often has them all at the end) go to the article that names
 * the same session.
 */
export function articlesOf(paragraphs: readonly Paragraph[]): Article[] {
  const groups: Paragraph[][] = [];
  const loose: Paragraph[] = [];
  let headlines: Paragraph[] = [];
  let open: Paragraph[] | null = null;
  for (const paragraph of paragraphs) {
    const heads = isHeadline(paragraph);
    if (opening.test(paragraph.text)) {
      open = [...headlines, paragraph];
      headlines = [];
      groups.push(open);
    } else if (open === null || closed(open)) {
      if (heads) headlines.push(paragraph);
      else {
        open = [...headlines, paragraph];
        headlines = [];
        groups.push(open);
      }
    } else if (heads && sessionMentions(paragraph).length > 0 && open.length > 2) {
      headlines.push(paragraph);
      open = null;
    } else {
      open.push(paragraph);
    }
  }
  loose.push(...headlines);
  return groups.map((group) => withHeadline(group, loose));
}

/** A line that says something without closing a sentence. */
function isHeadline({ text }: Paragraph): boolean {
  return text.trim().length <= 40 && !sentence.test(text) && !signed.test(text) && !opening.test(text);
}

function closed(group: readonly Paragraph[]): boolean {
  const last = group.at(-1);
  return (
    last !== undefined &&
    group.length > 0 &&
    !isHeadline(last) &&
    signed.test(last.text) &&
    endsWithNames(last)
  );
}

/** （王晶晶） and （文/图 王夏夏 高雅） sign an article; （试行） and （草案） do not. */
function endsWithNames({ text }: Paragraph): boolean {
  const inner = /（([^（）]{2,40})）\s*$/.exec(text)?.[1] ?? "";
  return (
    /^(?:文\/?图|记者|通讯员|编辑|完|文|图|摄影)/.test(inner) ||
    /^[\u4e00-\u9fff]{2,4}(?:[\s、/][\u4e00-\u9fff]{2,4})*$/.test(inner)
  );
}

function withHeadline(group: readonly Paragraph[], loose: readonly Paragraph[]): Article {
  const body = concat(group);
  const key = sessionMentions(body)[0];
  const namesIt = (line: Paragraph) =>
    sessionMentions(line).some(
      (mention) =>
        key !== undefined &&
        mention.body === key.body &&
        mention.term?.value === key.term?.value &&
        mention.session?.value === key.session?.value,
    );
  const first = group[0];
  const own =
    first !== undefined && group.length > 1 && isHeadline(first) && !masthead.test(first.text) ? first : null;
  return { body, headline: own ?? loose.find(namesIt) ?? null };
}

/** What a newspaper prints above its articles: who publishes and edits it. */
const masthead = /^\s*(?:合办|主办|主管|承办|协办|责编|责任编辑|编辑|版式|美编|校对|总第|第\d+期)/;

function concat(paragraphs: readonly Paragraph[]): Flow {
  const at: number[] = [];
  for (const paragraph of paragraphs) {
    for (const offset of paragraph.at) at.push(offset);
    at.push(Number.NaN);
  }
  const joinedBy = (key: "text" | "shown") => paragraphs.map((paragraph) => `${paragraph[key]}\n`).join("");
  return { text: joinedBy("text"), shown: joinedBy("shown"), at };
}
