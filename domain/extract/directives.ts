import { endBefore, type Flow, textField } from "./flow";
import { type Mark, type PointList, pointLists } from "./numbered-points";
import { matchesOf } from "./passages";
import type { FoundDirective } from "./types";

/**
 * Numbered points within [start, end). A point lasts until the next one, the last one as many paragraphs as the longest
 * before it. A list within one point gives that point's subpoints.
 */
export function directivesOf(flow: Flow, start: number, end: number): FoundDirective[] {
  return pointLists(flow, start, end).flatMap((list) =>
    list.marks.map((mark, n) => {
      const stop = list.marks[n + 1]?.start ?? lastEnd(flow.text, list.marks, end);
      return directiveOf(flow, mark, stop, list);
    }),
  );
}

/** A list's last point lasts as many paragraphs as the longest before it: what follows is the speaker's close. */
function lastEnd(text: string, marks: readonly Mark[], end: number): number {
  const paragraphs = marks.slice(1).map(
    ({ start }, n) =>
      text
        .slice(marks[n]?.text ?? start, start)
        .trimEnd()
        .split(/\n(?!（(?:上接|下转))/).length,
  );
  let at = marks.at(-1)?.text ?? end;
  for (let n = Math.max(1, ...paragraphs); n > 0 && at !== -1; n--) at = text.indexOf("\n", at + 1);
  return at === -1 ? end : Math.min(at, end);
}

function directiveOf(flow: Flow, mark: Mark, end: number, list: PointList): FoundDirective {
  const nested = list.inner
    .filter(({ marks }) => marks.every(({ start }) => start >= mark.text && start < end))
    .flatMap(({ marks }) =>
      marks.map(({ text }) => textField(flow, text, clauseEnd(flow.text, text, end), "subpoint-numbered")),
    );
  return {
    ordinal: mark.ordinal,
    heading: textField(flow, mark.text, sentenceEnd(flow.text, mark.text, end), list.rule),
    text: textField(flow, mark.text, end, list.rule),
    subpoints: nested.length > 0 ? nested : subpointsOf(flow, mark.text, end),
  };
}

function sentenceEnd(text: string, start: number, end: number): number {
  return endBefore(text, start, "。；！\n", end - start);
}

function clauseEnd(text: string, start: number, end: number): number {
  return endBefore(text, start, "，。；！\n", end - start);
}

/** 要坚定政治立场。: a sentence of its own without a comma, long enough to say something. */
const subpoint = /(?<=[。；！\n])要(?<point>[^，。；：！？\n]{2,24})(?=[。；])/g;

/** Points under a numbered point: short sentences that begin with 要. Longer ones carry the thought on and are none. */
function subpointsOf(flow: Flow, start: number, end: number) {
  return matchesOf(flow, subpoint, start + 1, end).map((match) =>
    textField(flow, match.index + 1, match.index + match[0].length, "subpoint-要"),
  );
}
