import { parseNumeral } from "@/domain/record";
import { type Flow, matchesIn, textField } from "./flow";
import type { FoundDirective } from "./types";

/** Ways to number points. Each point begins a sentence or follows the verb of speaking. Group: number. */
const styles = [
  {
    id: "point-是要",
    marker:
      /(?<=^|[。；：，！”\s]|强调|要求|指出|提出|意见|希望)(?<n>[一二三四五六七八九十]{1,2})是要?(?=[\u4e00-\u9fff])/gm,
  },
  {
    id: "point-要",
    marker:
      /(?<=^|[。；：，！”\s]|强调|要求|指出|提出|意见|希望)(?<n>[一二三四五六七八九十]{1,2})要(?=[\u4e00-\u9fff])/gm,
  },
  { id: "point-第", marker: /(?<=^|[。；：，！”\s])第(?<n>[一二三四五六七八九十]{1,2})[，、](?:要)?/gm },
  { id: "point-bracket", marker: /(?<=^|[，。；：！”\s])（(?<n>[一二三四五六七八九十]{1,2})）/gm },
  {
    id: "point-首先",
    marker: /(?<=^|[。；：！，”\s])(?<n>首先|其次|再次|再者|最后)，?(?:(?:是)?要|(?=必须|应|把|抓))/gm,
  },
  { id: "point-、", marker: /(?<=^|[。；：！”\s])(?<n>[一二三四五六七八九十]{1,2})、(?:要)?/gm },
] as const;

type Mark = { start: number; text: number; ordinal: number };

/**
 * Numbered points within [start, end). A list begins with one, goes on by one, and is of one style; a point lasts
 * until the next one, the last one until its paragraph ends.
 */
export function directivesOf(flow: Flow, start: number, end: number): FoundDirective[] {
  const lists = styles.flatMap(({ id, marker }) =>
    listsOf(flow.text, start, end, marker).map((marks) => ({ id, marks })),
  );
  const best = lists.filter(({ marks }) => marks.length > 1).sort((a, b) => b.marks.length - a.marks.length);
  const taken: typeof lists = [];
  for (const list of best) {
    const [from, to] = [list.marks[0]?.start ?? 0, list.marks.at(-1)?.start ?? 0];
    const free = taken.every(({ marks }) => to < (marks[0]?.start ?? 0) || from > (marks.at(-1)?.start ?? 0));
    if (free) taken.push(list);
  }
  return taken
    .sort((a, b) => (a.marks[0]?.start ?? 0) - (b.marks[0]?.start ?? 0))
    .flatMap(({ id, marks }) =>
      marks.map((mark, n) =>
        directiveOf(flow, mark, marks[n + 1]?.start ?? lastEnd(flow.text, mark.text, end), id),
      ),
    );
}

/** Words that count on without a number; they never begin a list. */
const inOrder = /^(?:其次|再次|再者|最后)$/;

function listsOf(text: string, start: number, end: number, marker: RegExp): Mark[][] {
  const lists: Mark[][] = [];
  let open: Mark[] = [];
  for (const match of matchesIn(text, marker, start, end)) {
    const words = match.groups?.n ?? "";
    const ordinal = words === "首先" ? 1 : inOrder.test(words) ? open.length + 1 : (parseNumeral(words) ?? 0);
    const mark = { start: match.index, text: match.index + match[0].length, ordinal };
    if (ordinal === open.length + 1 && !(open.length === 0 && inOrder.test(words))) open.push(mark);
    else if (ordinal === 1) {
      lists.push(open);
      open = [mark];
    }
  }
  return [...lists, open];
}

/** A list's last point ends with its paragraph: what follows is the speaker's close. */
function lastEnd(text: string, from: number, end: number): number {
  const paragraph = text.indexOf("\n", from);
  return paragraph === -1 ? end : Math.min(paragraph, end);
}

function directiveOf(flow: Flow, { text: start, ordinal }: Mark, end: number, rule: string): FoundDirective {
  return {
    ordinal,
    heading: textField(flow, start, sentenceEnd(flow.text, start, end), rule),
    text: textField(flow, start, end, rule),
    subpoints: subpointsOf(flow, start, end),
  };
}

function sentenceEnd(text: string, start: number, end: number): number {
  for (let n = start; n < end; n++) if (/[。；！\n]/.test(text.charAt(n))) return n;
  return end;
}

/** 要坚定政治立场。: a sentence of its own without a comma, long enough to say something. */
const subpoint = /(?<=[。；！\n])要(?<point>[^，。；：！？\n]{4,24})(?=[。；])/g;

/** Points under a numbered point: short sentences that begin with 要. Longer ones carry the thought on and are none. */
function subpointsOf(flow: Flow, start: number, end: number) {
  return [...matchesIn(flow.text, subpoint, start + 1, end)].map((match) =>
    textField(flow, match.index + 1, match.index + match[0].length, "subpoint-要"),
  );
}
