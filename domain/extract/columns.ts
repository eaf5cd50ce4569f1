/** A line of a page and where it begins. */
type Cut = { text: string; start: number };

/** So many spaces, or half as many wide ones, part two columns; words are parted by fewer. */
const gutter = /(?<=\S)(?:\u3000{3,}| {6,}|[ \u3000]{6,})(?=\S)/;
/** What every gutter begins with, and hardly a page without one. What stands before it is looked at last: not at every character. */
const gap = /(?:\u3000{3}|[ \u3000]{6})(?<=\S(?:\u3000{3}|[ \u3000]{6}))/;
/** Fewer lines side by side make no columns. */
const fewest = 5;
/** How far, in characters, the right column's lines may begin from one another. */
const ragged = 3;

/**
 * Gives each line of a page and where it begins. Two columns that stand side by side in each line are read one after the
 * other: the left lines, then the right ones. Lines without a gutter, or one that stands elsewhere, leave the page as it is.
 */
export function eachLine(page: string, take: (text: string, start: number) => void): void {
  if (!gap.test(page)) {
    cut(page, take);
    return;
  }
  const lines: Cut[] = [];
  cut(page, (text, start) => lines.push({ text, start }));
  for (const { text, start } of apartIn(lines)) take(text, start);
}

function cut(page: string, take: (text: string, start: number) => void): void {
  for (let start = 0; start <= page.length; ) {
    const feed = page.indexOf("\n", start);
    const end = feed === -1 ? page.length : feed;
    take(page.slice(start, end), start);
    start = end + 1;
  }
}

function apartIn(lines: readonly Cut[]): Cut[] {
  const apart: Cut[] = [];
  for (let n = 0; n < lines.length; ) {
    const block = blockAt(lines, n);
    if (block.length < fewest || isTable(block)) {
      const stop = n + Math.max(1, block.length);
      apart.push(...lines.slice(n, stop));
      n = stop;
      continue;
    }
    n += block.length;
    apart.push(...block.map(([left]) => left));
    // The longer left column goes on below the right one's end.
    for (let line = lines[n]; line !== undefined && goesOn(line, block); line = lines[++n]) apart.push(line);
    const [right] = block;
    apart.push({ text: "", start: right?.[1].start ?? 0 }, ...block.map(([, each]) => each));
  }
  return apart;
}

/** Columns hold sentences, tables none: where few lines have a mark, their parts belong together. */
function isTable(block: readonly [left: Cut, right: Cut][]): boolean {
  let told = 0;
  for (const sides of block) if (sides.some(({ text }) => /[，。；！？、,;]/.test(text))) told++;
  return told * 3 < block.length;
}

function goesOn({ text }: Cut, block: readonly [left: Cut, right: Cut][]): boolean {
  const [first] = block;
  if (text.trim() === "" || first === undefined) return false;
  const right = first[1].start - first[0].start;
  return text.trimEnd().length < right;
}

/** Neighbouring lines whose right parts begin in one place. */
function blockAt(lines: readonly Cut[], first: number): [left: Cut, right: Cut][] {
  const block: [Cut, Cut][] = [];
  let column: number | null = null;
  for (let n = first; n < lines.length; n++) {
    const line = lines[n];
    const match = line === undefined ? null : gutter.exec(line.text);
    if (line === undefined || match === null) break;
    const at = match.index + match[0].length;
    const place = widthOf(line.text.slice(0, at));
    column ??= place;
    if (Math.abs(place - column) > ragged) break;
    block.push([
      { text: line.text.slice(0, match.index), start: line.start },
      { text: line.text.slice(at), start: line.start + at },
    ]);
  }
  return block;
}

/** Width in Chinese characters: Latin letters, digits and spaces take half a place. */
export function widthOf(text: string): number {
  let width = 0;
  for (let n = 0; n < text.length; n++) width += text.charCodeAt(n) < 0x7f ? 0.5 : 1;
  return width;
}
