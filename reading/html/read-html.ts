import { parse, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import type { StatedSource } from "@/domain/intake/page-reading";
import { mainLines } from "./main-lines";
import { type PageLine, pageLines } from "./page-lines";
import { pageHead, statedSource } from "./stated-source";

/** What a web page says, a line a paragraph, and what it states about itself. Nothing in it is run or fetched. */
export function readHtml(html: string): { text: string; stated: StatedSource } {
  const document = parse(html);
  const head = pageHead(document);
  const body = bodyOf(document);
  const lines = body === undefined ? [] : pageLines(body);
  const stated = statedSource(head, lines);
  // A piece that was copied has no menus: it is taken whole.
  const isWhole = /<(html|body)\b/i.test(html.slice(0, 20_000));
  const main = body === undefined || !isWhole ? lines : mainLines(lines, body, stated.title);
  return { text: asText(main), stated };
}

/** What a piece of HTML says, whole, a line a paragraph. */
export function copiedHtmlLines(html: string): string {
  const body = bodyOf(parse(html));
  return body === undefined ? "" : asText(pageLines(body));
}

const asText = (lines: readonly PageLine[]): string => lines.map(({ text }) => `${text}\n`).join("");

function bodyOf(document: Tree.Document): Tree.Element | undefined {
  const html = document.childNodes.filter(tree.isElementNode).find(({ tagName }) => tagName === "html");
  return html?.childNodes.filter(tree.isElementNode).find(({ tagName }) => tagName === "body");
}
