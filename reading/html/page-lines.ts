import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";

/** A line as a reader of the web page sees it. */
export type PageLine = {
  text: string;
  /** How many of its characters are links. */
  linked: number;
  /** 1 to 6 for a heading, else 0. */
  heading: number;
  /** The innermost block that holds it. */
  block: Tree.Element;
};

/** Never seen as text, or never part of what a page says. */
const unseen = new Set(
  "script style noscript template head title svg math iframe object embed canvas video audio map nav footer aside button select textarea dialog rt rp".split(
    " ",
  ),
);
const inline = new Set(
  "a abbr acronym b basefont bdi bdo big cite code data del dfn em font i img input ins kbd label link mark meta nobr o:p q ruby s samp small span strike strong sub sup time tt u var wbr rb".split(
    " ",
  ),
);

export const isBlock = ({ tagName }: Tree.Element): boolean => !inline.has(tagName) && tagName !== "br";

export const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Lines of a page in the order in which they stand. Walks without recursion: a page may nest as deep as it likes. */
export function pageLines(body: Tree.Element): PageLine[] {
  const lines: PageLine[] = [];
  let text = "";
  let linked = 0;
  const blocks: Tree.Element[] = [body];
  let links = 0;
  let cells = 0;
  const end = () => {
    const block = blocks.at(-1) ?? body;
    for (const part of tidy(text)) lines.push({ text: part, linked, heading: headingOf(block), block });
    text = "";
    linked = 0;
  };
  const stack: (Tree.ChildNode | { leave: Tree.Element })[] = [...body.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ("leave" in node) {
      if (node.leave.tagName === "a") links--;
      else if (isCell(node.leave)) {
        cells--;
        text += "\t";
      } else if (cells === 0) {
        end();
        blocks.pop();
      }
    } else if (tree.isTextNode(node)) {
      const seen = node.value.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "");
      const kept = blocks.at(-1)?.tagName === "pre" ? seen : seen.replace(/[ \t\n\r\f]+/g, " ");
      text += kept;
      if (links > 0) linked += kept.trim().length;
    } else if (tree.isElementNode(node)) {
      if (node.tagName === "br") end();
      else if (!isUnseen(node)) {
        if (node.tagName === "a") {
          links++;
          stack.push({ leave: node });
        } else if (isCell(node)) {
          cells++;
          stack.push({ leave: node });
        } else if (isBlock(node) && cells === 0) {
          end();
          blocks.push(node);
          stack.push({ leave: node });
        }
        for (let at = node.childNodes.length - 1; at >= 0; at--) {
          const child = node.childNodes[at];
          if (child !== undefined) stack.push(child);
        }
      }
    }
  }
  end();
  return lines;
}

function headingOf({ tagName }: Tree.Element): number {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0;
}

function isUnseen(element: Tree.Element): boolean {
  return (
    unseen.has(element.tagName) ||
    attribute(element, "hidden") !== undefined ||
    attribute(element, "aria-hidden") === "true" ||
    /display\s*:\s*none/i.test(attribute(element, "style") ?? "")
  );
}

/** A cell of a table of data, of one paragraph at most: its row is one line. A cell that is laid out itself is a block. */
function isCell(element: Tree.Element): boolean {
  if (element.tagName !== "td" && element.tagName !== "th") return false;
  const within = [...element.childNodes];
  let blocks = 0;
  for (let seen = 0; seen < 50; seen++) {
    const node = within.pop();
    if (node === undefined) return true;
    if (!tree.isElementNode(node)) continue;
    if (isBlock(node)) blocks++;
    if (node.tagName === "br" || blocks > 1) return false;
    within.push(...node.childNodes);
  }
  return false;
}

/** A line as printed: white space as a browser sets it, none between Chinese characters, an indent of two kept. */
function tidy(text: string): string[] {
  return text
    .split("\n")
    .map((line) =>
      line
        .replace(/\u00a0/g, " ")
        .replace(/ {2,}/g, " ")
        .replace(/ ?\t[ \t]*/g, "\t")
        .replace(/^[ \t]+|[ \t\u3000]+$/g, ""),
    )
    .filter((line) => line.trim() !== "");
}
