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
        .split("\n")
        .filter((line, place) => place === 0 || !/^（(?:上接|下转)/.test(line)).length,
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
  // Figures and circled numbers count other things, too.
  const certainty =
    list.rule === "point-1." || list.rule === "point-bracket-1" || list.rule === "point-①"
      ? "check"
      : "certain";
  return {
    ordinal: mark.ordinal,
    heading: textField(flow, mark.text, sentenceEnd(flow.text, mark.text, end), list.rule, certainty),
    text: textField(flow, mark.text, end, list.rule, certainty),
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
/** 要盯住三个贫困村，一户一策。: one that goes on behind a comma, but begins with what is to be done. */
const longer =
  /(?<=[。；！\n])要(?![在以按从围对就]|进一步|不断|通过|根据|持续|始终)(?<point>[^，。；：！？\n]{2,24}，[^，。；：！？\n]{2,24})(?=[。；])/g;
const sentences = /(?<=[。；！\n])要[^。；！\n]{2,400}/g;
/** Where some sentence of a point with 要 is longer than this, they carry the thought on and are no points. */
const longest = 45;

/** Points under a numbered point: short sentences that begin with 要. Longer ones carry the thought on and are none. */
function subpointsOf(flow: Flow, start: number, end: number) {
  const plain = matchesOf(flow, subpoint, start + 1, end).map((match) =>
    textField(flow, match.index + 1, match.index + match[0].length, "subpoint-要"),
  );
  const all = matchesOf(flow, sentences, start + 1, end);
  if (all.some(([words]) => words.length > longest)) return plain;
  const others = matchesOf(flow, longer, start + 1, end).map((match) =>
    textField(flow, match.index + 1, match.index + match[0].length, "subpoint-with-comma", "check"),
  );
  // Among more short ones they carry the thought on, too.
  if (others.length < plain.length) return plain;
  return [...plain, ...others].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}
