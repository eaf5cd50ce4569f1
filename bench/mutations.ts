import { extractPage } from "@/domain/extract";

/** A change to a page's text; `at` and `to` are places in it from 0 to 1. */
export type Mutation = (text: string, at: number, to: number) => string;

const lines = (text: string) => text.split("\n");
const lineAt = (all: readonly string[], at: number) => Math.floor(at * all.length);
const placeIn = (text: string, at: number) => Math.floor(at * text.length);

/** What stands between articles or in the gutter, and says nothing. */
const furniture = [
  "◆◇◆",
  "＊＊＊＊＊",
  "广告",
  "————",
  "（下转）",
  "▲图片新闻",
  "□□",
  "本版编辑 校对",
  "扫一扫看更多",
];

/** What printing, copying and pasting do to a page without changing what it says. */
export const harmless: Readonly<Record<string, Mutation>> = {
  "a line doubled": (text, at) => {
    const all = lines(text);
    const n = lineAt(all, at);
    return [...all.slice(0, n), all[n], ...all.slice(n)].join("\n");
  },
  "a line of no meaning put in": (text, at, to) => {
    const all = lines(text);
    const noise = furniture[Math.floor(to * furniture.length)] ?? "";
    return [...all.slice(0, lineAt(all, at)), noise, ...all.slice(lineAt(all, at))].join("\n");
  },
  "a line lost that holds no core fact": (text, at) => {
    const all = lines(text);
    const free = all.map((_, n) => n).filter((n) => !holdsCore(text, all, n));
    const lost = free[Math.floor(at * free.length)];
    return all.filter((_, n) => n !== lost).join("\n");
  },
  "articles in another order": (text, at) => {
    const blocks = articleBlocks(text);
    const turn = Math.floor(at * blocks.length);
    return [...blocks.slice(turn), ...blocks.slice(0, turn)].join("\n");
  },
  "line ends of Windows": (text) => text.replace(/\r?\n/g, "\r\n"),
  "full-width digits": (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  "spaces at line ends": (text) => text.replace(/\n/g, "  \n"),
  "no empty lines": (text) => text.replace(/\n\s*\n/g, "\n"),
  "the end cut off behind a sentence": (text, at) => {
    const end = text.indexOf("。", placeIn(text, 0.5 + at / 2));
    return end === -1 ? text : text.slice(0, end + 1);
  },
};

/** What can happen to a page on its way; it may then say something else, or nothing. */
export const harmful: Readonly<Record<string, Mutation>> = {
  ...harmless,
  "a line lost": (text, at) =>
    lines(text)
      .filter((_, n, all) => n !== lineAt(all, at))
      .join("\n"),
  "columns joined": (text, at, to) => {
    const all = lines(text);
    const [left, right] = [lineAt(all, at), lineAt(all, to)];
    return all
      .map((line, n) => (n >= left && n < left + 12 ? line + (all[n - left + right] ?? "") : line))
      .join("\n");
  },
  "the end cut off": (text, at) => text.slice(0, placeIn(text, at)),
  "the start cut off": (text, at) => text.slice(placeIn(text, at)),
  "a part moved": (text, at, to) => {
    const [start, end] = [placeIn(text, Math.min(at, to)), placeIn(text, Math.max(at, to))];
    return text.slice(0, start) + text.slice(end) + text.slice(start, end);
  },
  "lines in another order": (text, at) => {
    const all = lines(text);
    const step = 1 + lineAt(all, at);
    return all.map((_, n) => all[(n * step) % all.length]).join("\n");
  },
  "all on one line": (text) => text.replace(/\s*\n\s*/g, ""),
  "one character a line": (text) => [...text.slice(0, 600)].join("\n"),
  "half of a pair": (text, at, to) =>
    `${text.slice(0, placeIn(text, at))}\ud842${text.slice(placeIn(text, at))}\udfb7${to}`,
  "half-width marks": (text) =>
    text.replace(/[（），：；]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
  "all forms wide": (text) =>
    text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  "brackets never closed": (text) => text.replace(/[）》”]/g, ""),
  "figures run together": (text) => text.replace(/(?<=\d)[^\d\n]{1,3}(?=\d)/g, ""),
};

/** Whether a line has a part of a core fact, as read from the page unharmed. */
function holdsCore(text: string, all: readonly string[], n: number): boolean {
  const start = all.slice(0, n).reduce((sum, line) => sum + line.length + 1, 0);
  const end = start + (all[n]?.length ?? 0);
  return coreSpans(text).some(([from, to]) => from < end + 1 && start - 1 < to);
}

let read: { text: string; spans: (readonly [number, number])[] } = { text: "", spans: [] };

function coreSpans(text: string): readonly (readonly [number, number])[] {
  if (read.text === text) return read.spans;
  const spans = extractPage(text).articles.flatMap((article) => {
    if (article.kind === "other") return [];
    const { body, level, region, term, session, sitting, date, attendance, resolutions } = article;
    const fields = [body, level, region, term, session, sitting, date, ...Object.values(attendance)];
    const passed = resolutions.flatMap(({ title, outcome }) => [title, outcome]);
    return [...fields, ...passed].flatMap((field) => field?.spans ?? []);
  });
  read = { text, spans };
  return spans;
}

/** A page's articles where they stand one below the other; the whole page where they do not. */
function articleBlocks(text: string): string[] {
  const starts = extractPage(text).articles.map(
    ({ spans }) => text.lastIndexOf("\n", spans[0]?.[0] ?? 0) + 1,
  );
  const cuts = [0, ...starts.slice(1), text.length];
  if (cuts.some((cut, n) => cut < (cuts[n - 1] ?? 0))) return [text];
  return cuts.slice(1).map((cut, n) => text.slice(cuts[n], cut));
}
