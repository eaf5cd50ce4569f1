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
  {
    // 一要A；二是B；三要C: chosen only where no list of one style is as long.
    id: "point-mixed",
    marker:
      /(?<=^|[。；：，！”\s]|强调|要求|指出|提出|意见|希望)(?:(?<n>[一二三四五六七八九十]{1,2})(?:是要|要|是)|第(?<m>[一二三四五六七八九十]{1,2})，(?:要)?)(?=[\u4e00-\u9fff])/gm,
  },
] as const;

type Mark = { start: number; text: number; ordinal: number };

type List = { id: string; marks: readonly Mark[] };

/**
 * Numbered points within [start, end). A list begins with one and goes on by one; a point lasts until the next one,
 * the last one as many paragraphs as the longest before it. A list within one point of another gives its subpoints.
 */
export function directivesOf(flow: Flow, start: number, end: number): FoundDirective[] {
  const found = styles
    .flatMap(({ id, marker }) => listsOf(flow.text, start, end, marker).map((marks) => ({ id, marks })))
    .map((list) => ({ ...list, marks: [...list.marks, ...goingOn(flow.text, list.marks, end)] }))
    .filter(({ marks }) => marks.length > 1);
  const lists = found.filter(
    (list) => list.id !== "point-mixed" || !found.some((other) => holds(other, list)),
  );
  const outer = lists.filter((list) => !lists.some((other) => encloses(other, list)));
  const taken: List[] = [];
  for (const list of outer.toSorted((a, b) => b.marks.length - a.marks.length)) {
    if (taken.every((other) => lastOf(list) < firstOf(other) || firstOf(list) > lastOf(other)))
      taken.push(list);
  }
  return taken
    .toSorted((a, b) => firstOf(a) - firstOf(b))
    .flatMap((list) => {
      const inner = lists.filter((other) => encloses(list, other));
      return list.marks.map((mark, n) => {
        const stop = list.marks[n + 1]?.start ?? lastEnd(flow.text, list.marks, end);
        return directiveOf(flow, mark, stop, list.id, inner);
      });
    });
}

/** Points of another style that go on where a list breaks off: 一要A。二要B。三是C。 */
function goingOn(text: string, marks: readonly Mark[], end: number): Mark[] {
  const more: Mark[] = [];
  const mixed = styles.find(({ id }) => id === "point-mixed");
  const last = marks.at(-1);
  if (mixed === undefined || last === undefined || marks.length < 2) return [];
  for (const match of matchesIn(text, mixed.marker, last.text, end)) {
    const ordinal = parseNumeral(match.groups?.n ?? match.groups?.m ?? "") ?? 0;
    if (ordinal !== marks.length + more.length + 1) break;
    more.push({ start: match.index, text: match.index + match[0].length, ordinal });
  }
  return more;
}

/** Whether a list of one style has all the marks of a mixed one. */
const holds = (list: List, mixed: List) =>
  list !== mixed &&
  list.id !== "point-mixed" &&
  mixed.marks.every(({ start }) => list.marks.some((mark) => mark.start === start));

const firstOf = ({ marks }: List) => marks[0]?.start ?? 0;
const lastOf = ({ marks }: List) => marks.at(-1)?.start ?? 0;

/** Whether one list stands whole within one point of another, the last point left out: its end is not marked. */
function encloses(outer: List, inner: List): boolean {
  if (outer.id === inner.id || outer.id === "point-首先") return false;
  return outer.marks.some((mark, n) => {
    const next = outer.marks[n + 1];
    return next !== undefined && mark.start <= firstOf(inner) && lastOf(inner) < next.start;
  });
}

/** Words that count on without a number; they never begin a list. */
const inOrder = /^(?:其次|再次|再者|最后)$/;

function listsOf(text: string, start: number, end: number, marker: RegExp): Mark[][] {
  const lists: Mark[][] = [];
  let open: Mark[] = [];
  for (const match of matchesIn(text, marker, start, end)) {
    const words = match.groups?.n ?? match.groups?.m ?? "";
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

/** A list's last point lasts as many paragraphs as the longest before it: what follows is the speaker's close. */
function lastEnd(text: string, marks: readonly Mark[], end: number): number {
  const breaks = marks.slice(1).map(({ start }, n) => {
    const point = text.slice(marks[n]?.text ?? start, start).trimEnd();
    return point.split("\n").length;
  });
  let at = marks.at(-1)?.text ?? end;
  for (let n = Math.max(1, ...breaks); n > 0 && at !== -1; n--) at = text.indexOf("\n", at + 1);
  return at === -1 ? end : Math.min(at, end);
}

function directiveOf(
  flow: Flow,
  { text: start, ordinal }: Mark,
  end: number,
  rule: string,
  lists: readonly List[],
): FoundDirective {
  const nested = lists
    .filter((list) => firstOf(list) >= start && lastOf(list) < end)
    .flatMap(({ id, marks }) =>
      marks.map(({ text }) => textField(flow, text, clauseEnd(flow.text, text, end), `sub${id}`)),
    );
  return {
    ordinal,
    heading: textField(flow, start, sentenceEnd(flow.text, start, end), rule),
    text: textField(flow, start, end, rule),
    subpoints: nested.length > 0 ? nested : subpointsOf(flow, start, end),
  };
}

function sentenceEnd(text: string, start: number, end: number): number {
  for (let n = start; n < end; n++) if (/[。；！\n]/.test(text.charAt(n))) return n;
  return end;
}

function clauseEnd(text: string, start: number, end: number): number {
  for (let n = start; n < end; n++) if (/[，。；！\n]/.test(text.charAt(n))) return n;
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
