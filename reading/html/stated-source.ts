import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import type { StatedSource } from "@/domain/intake/page-reading";
import { attribute, type PageLine } from "./page-lines";

/** What the head of a page says, by the names of its statements in lower case. */
export type PageHead = { names: ReadonlyMap<string, string>; title: string | null; url: string | null };

/** Reads `<title>`, `<meta>` and `<link rel=canonical>` wherever they stand, and a browser's note on where it saved. */
export function pageHead(document: Tree.Document): PageHead {
  const names = new Map<string, string>();
  let title: string | null = null;
  let url: string | null = null;
  const stack: Tree.ChildNode[] = [...document.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (tree.isCommentNode(node)) url ??= /saved from url=\(\d+\)(\S+)/.exec(node.data)?.[1] ?? null;
    if (!tree.isElementNode(node)) continue;
    if (node.tagName === "title") title ??= textOf(node);
    if (node.tagName === "meta") {
      const name = attribute(node, "name") ?? attribute(node, "property");
      const content = attribute(node, "content")?.trim();
      if (name && content && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), content);
    }
    if (node.tagName === "link" && attribute(node, "rel") === "canonical")
      url = attribute(node, "href") ?? url;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child !== undefined) stack.push(child);
    }
  }
  return { names, title, url };
}

const textOf = (element: Tree.Element): string | null =>
  element.childNodes
    .filter(tree.isTextNode)
    .map(({ value }) => value)
    .join("")
    .replace(/\s+/g, " ")
    .trim() || null;

/**
 * What a page states about itself: the names that government sites must give (ArticleTitle, PubDate, ContentSource),
 * Open Graph, and the line under the headline (来源：… 发布时间：…).
 */
export function statedSource({ names, title, url }: PageHead, lines: readonly PageLine[]): StatedSource {
  const named = (...keys: string[]) => keys.map((key) => names.get(key)).find((value) => value !== undefined);
  const credits = lines.map(({ text }) => text).filter((text) => text.length < 120);
  const inCredits = (pattern: RegExp) =>
    credits.map((text) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  const publisher =
    named("contentsource") ??
    inCredits(/(?:来\s*源|稿源|信息来源)\s*[:：]\s*([^\s|｜【】[\]（(]{2,40})/) ??
    named("og:site_name", "sitename");
  const published =
    isoDate(named("pubdate", "article:published_time", "publishdate", "og:release_date", "date") ?? "") ??
    isoDate(inCredits(/(?:时\s*间|日\s*期|发布于|来源)[^\d]{0,12}(\d{4}.{4,12})/) ?? "") ??
    isoDate(inCredits(/^(\d{4}.{4,12})[^，。]{0,60}来\s*源/) ?? "");
  return {
    title: (named("articletitle", "og:title") ?? withoutSite(title))?.slice(0, 500) ?? null,
    publisher: publisher?.slice(0, 500) ?? null,
    published,
    url: webAddress(named("og:url") ?? url),
  };
}

/** A page's title without the names of the site and its sections that follow it. */
function withoutSite(title: string | null): string | null {
  return (
    title?.split(/\s+[-–—|_]\s+|[_|｜]|-{1,2}(?=[^-\d]{2,20}(网|报|台|府|人大|政协|门户)\S*$)/)[0]?.trim() ||
    null
  );
}

/** The first date of a text that is one. */
export function isoDate(text: string): string | null {
  const [, year, month, day] = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) && Number(year) >= 1954
    ? date
    : null;
}

function webAddress(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !URL.canParse(text)) return null;
  return /^https?:$/.test(new URL(text).protocol) ? text : null;
}
