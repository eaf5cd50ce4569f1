import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import { attribute, type PageLine } from "./page-lines";

/** Lines of a page that are about it, not in it. */
const lines =
  /^[【[（(]?\s*(打印|关闭|收藏|字号|字体|分享|扫一扫|上一[篇页]|下一[篇页]|相关(阅读|新闻|链接|文章|报道)|返回(顶部|首页|列表)|浏览次数|点击(数|次数)|阅读(数|次数)|您?(当前|现在)的?位置|首页\s*[>»›])/;
/** Lines at the foot of a site: whose it is, and what may not be done with it. */
const imprint =
  /^(版权所有|copyright\b|©|[^，。]{0,40}ICP备|[^，。]{0,40}备案号|未经[^，。]{0,12}(授权|许可|同意|允许))/i;
/** Where readers begin to speak. */
const comments =
  /^[【[]?\s*(网友|最新|热门|精彩|读者|全部)?(评论|留言|跟帖)\s*([（(]\d*[)）]|\d*条?)?\s*[】\]]?$/;
/** Words in the name of a block that is no part of the article, and words in that of one that holds it. */
const beside =
  /^(comments?|pinglun|related|recommends?|share|sharing|rank|ranking|sidebar|foot|footer|copyright|breadcrumbs?|crumbs?|nav|navbar|menu|advert|ads?)$/;
const holds = /^(article|content|main|text|body|detail|zoom|trs)$/;

export const isFurniture = ({ text }: PageLine): boolean =>
  lines.test(text) || (text.length < 120 && imprint.test(text));

/**
 * Lines without the blocks that their names say are no part of an article, and without readers' comments. A page whose
 * names would leave hardly anything is taken as it is.
 *
 * @param weigh how much of an article a line is
 */
export function withoutSideBlocks(
  all: readonly PageLine[],
  weigh: (line: PageLine) => number,
): readonly PageLine[] {
  const known = new Map<Tree.Element, boolean>();
  const kept = all.filter(({ block }) => !isBeside(block, known));
  const first = kept.findIndex((line) => weigh(line) > 0);
  const end = kept.findIndex(({ text }, at) => at > first && comments.test(text));
  const article = end < 0 || first < 0 ? kept : kept.slice(0, end);
  const total = (some: readonly PageLine[]) => some.reduce((sum, line) => sum + weigh(line), 0);
  return total(article) * 2 < total(all) ? all : article;
}

function isBeside(block: Tree.Element, known: Map<Tree.Element, boolean>): boolean {
  const passed: Tree.Element[] = [];
  let found = false;
  for (let at: Tree.ParentNode | null = block; at !== null && tree.isElementNode(at); at = at.parentNode) {
    const before = known.get(at);
    if (before !== undefined) {
      found = before;
      break;
    }
    passed.push(at);
    if (isNamedBeside(at)) {
      found = true;
      break;
    }
  }
  for (const one of passed) known.set(one, found);
  return found;
}

function isNamedBeside(element: Tree.Element): boolean {
  if (element.tagName === "body" || element.tagName === "html") return false;
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_-]+/);
  return names.some((name) => beside.test(name)) && !names.some((name) => holds.test(name));
}
