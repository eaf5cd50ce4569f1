import { type Flow, searchIn } from "./flow";

/**
 * Matches of a global pattern that begin within [start, end) of a flow, in order and apart, as `matchAll` gives them; what
 * stands before and behind still counts for lookarounds. The pattern is tried only in the passages that hold the characters
 * without which it cannot match; these are looked up once a page, so a pattern is made once and not in a function.
 */
export function matchesOf(
  flow: Flow,
  pattern: RegExp,
  start = 0,
  end = flow.text.length,
): readonly RegExpExecArray[] {
  return collected(flow, flow.whole.passages.holding(pattern), pattern, start, end);
}

/** Hands over each of these matches as it is found: a long page may have so many that keeping them costs more than finding them. */
export function eachMatch(
  flow: Flow,
  pattern: RegExp,
  take: (match: RegExpExecArray) => unknown,
  start = 0,
  end = flow.text.length,
): void {
  search(flow, flow.whole.passages.holding(pattern), pattern, start, end, take);
}

/**
 * Such matches in passages that also hold what another pattern needs, or that a passage follows which does: for a costly
 * pattern whose matches count only beside certain words.
 */
export function matchesBeside(flow: Flow, pattern: RegExp, words: RegExp): readonly RegExpExecArray[] {
  return collected(flow, flow.whole.passages.holdingBeside(pattern, words), pattern, 0, flow.text.length);
}

function collected(
  flow: Flow,
  bits: Int32Array,
  pattern: RegExp,
  start: number,
  end: number,
): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | null = null;
  search(flow, bits, pattern, start, end, (match) => {
    found ??= [];
    found.push(match);
  });
  return found ?? noMatches;
}

const noMatches: readonly RegExpExecArray[] = [];

function search(
  flow: Flow,
  bits: Int32Array,
  pattern: RegExp,
  start: number,
  end: number,
  take: (match: RegExpExecArray) => unknown,
): void {
  const { passages } = flow.whole;
  const { first, stop } = passages.within(flow.start + start, flow.start + end);
  let from = start;
  for (let n = passages.next(bits, first, stop); n < stop; ) {
    const behind = passages.nextWithout(bits, n, stop);
    const begin = Math.max(from, passages.start(n) - flow.start);
    const last = searchIn(
      flow.text,
      pattern,
      begin,
      Math.min(end, passages.start(behind) - flow.start),
      take,
    );
    if (last !== null) from = last.index + last[0].length;
    n = passages.next(bits, behind, stop);
  }
}

/** The first of these matches; null where there is none. */
export function firstOf(
  flow: Flow,
  pattern: RegExp,
  start = 0,
  end = flow.text.length,
): RegExpExecArray | null {
  const passages = flow.whole.passages;
  const bits = passages.holding(pattern);
  const { first, stop } = passages.within(flow.start + start, flow.start + end);
  for (let n = passages.next(bits, first, stop); n < stop; ) {
    const behind = passages.nextWithout(bits, n, stop);
    const begin = Math.max(start, passages.start(n) - flow.start);
    const match = searchIn(
      flow.text,
      pattern,
      begin,
      Math.min(end, passages.start(behind) - flow.start),
      null,
    );
    if (match !== null) return match;
    n = passages.next(bits, behind, stop);
  }
  return null;
}
