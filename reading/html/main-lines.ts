import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import { isFurniture, withoutSideBlocks } from "./furniture";
import { isBlock, type PageLine } from "./page-lines";

/** Lines beside the text that say where it is from or who wrote it. */
const credits =
  /^[【[（(]?\s*(来\s*源|信息来源|稿件?来源|作\s*者|记\s*者|通讯员|责任?编辑|责\s*编|编\s*辑|校\s*对|审\s*核|发布(时间|日期)|日\s*期|时\s*间)\s*[:：]|^\d{4}[-年/]\d{1,2}[-月/]\d{1,2}日?.{0,60}来源/;

const prose = ({ text, linked, heading }: PageLine): number =>
  heading === 0 && /[，。；：！？、]/.test(text) && linked * 3 < text.length ? text.length - linked : 0;
const isListOfLinks = ({ text, linked }: PageLine): boolean => linked * 2 > text.length;

/**
 * The lines that make up what the page says: those of the smallest block with nearly all its sentences, the headlines
 * and credits beside it, and no menus, lists of links, buttons or comments.
 *
 * @param title as the page states it; a line that says it is the headline
 */
export function mainLines(all: readonly PageLine[], body: Tree.Element, title: string | null): PageLine[] {
  const lines = withoutSideBlocks(all, prose);
  const main = mainBlock(lines, body);
  const inMain = lines.map(({ block }) => isWithin(block, main));
  const first = inMain.indexOf(true);
  const isHeadline = ({ text, heading, linked }: PageLine, at: number) =>
    at < first &&
    linked === 0 &&
    ((heading > 0 && heading < 4) || (text.length > 5 && title?.startsWith(text)));
  return lines.filter((line, at) => {
    if (isFurniture(line)) return false;
    if (credits.test(line.text) && line.text.length < 120) return true;
    return inMain[at] ? !isListOfLinks(line) : isHeadline(line, at);
  });
}

/** Goes down from the body as long as one child holds nearly all sentences. */
function mainBlock(lines: readonly PageLine[], body: Tree.Element): Tree.Element {
  const weights = new Map<Tree.Element, number>();
  for (const line of lines) {
    const weight = prose(line);
    if (weight === 0) continue;
    for (
      let block: Tree.ParentNode | null = line.block;
      block !== null && tree.isElementNode(block);
      block = block.parentNode
    ) {
      weights.set(block, (weights.get(block) ?? 0) + weight);
      if (block === body) break;
    }
  }
  const enough = (weights.get(body) ?? 0) * 0.85;
  let main = body;
  for (;;) {
    const heaviest = main.childNodes
      .filter(tree.isElementNode)
      .find(
        (child) => (weights.get(child) ?? 0) >= Math.max(enough, 1) && child.childNodes.some(holdsBlocks),
      );
    if (heaviest === undefined) return main;
    main = heaviest;
  }
}

/** A block of blocks, or of lines: what is smaller is a paragraph, and its neighbours belong to it. */
const holdsBlocks = (node: Tree.ChildNode): boolean =>
  tree.isElementNode(node) && (node.tagName === "br" || isBlock(node));

function isWithin(block: Tree.Element, outer: Tree.Element): boolean {
  for (let at: Tree.ParentNode | null = block; at !== null && tree.isElementNode(at); at = at.parentNode) {
    if (at === outer) return true;
  }
  return false;
}
