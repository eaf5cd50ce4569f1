import type { Citation } from "@/domain/record";

/** A run of a page's text under the same marks. `outside` is text of other articles. */
export type Segment = { start: number; end: number; paths: readonly string[]; outside: boolean };

type Span = readonly [number, number];

/**
 * Cuts a page's text at every edge of a cited span and of the article, so that each run has one look. Empty where
 * the text is; whole where nothing is cited.
 *
 * @param article spans of the article that the record was read from; null where there is only one
 */
export function segmentsOf(
  length: number,
  citations: readonly Citation[],
  source: string,
  article: readonly Span[] | null,
): Segment[] {
  const marks = citations.flatMap((citation) =>
    citation.origin === "read" && citation.source === source
      ? citation.spans.map(([start, end]) => ({ start, end, path: citation.path }))
      : [],
  );
  const edges = new Set([0, length]);
  for (const { start, end } of marks) edges.add(start).add(end);
  for (const [start, end] of article ?? []) edges.add(start).add(end);
  const sorted = [...edges].filter((edge) => edge >= 0 && edge <= length).sort((a, b) => a - b);
  const opening = [...marks].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof marks = [];
  return sorted.slice(0, -1).flatMap((start, n) => {
    const end = sorted[n + 1] ?? length;
    while ((opening[next]?.start ?? Number.POSITIVE_INFINITY) <= start) {
      const mark = opening[next++];
      if (mark !== undefined) open.push(mark);
    }
    open = open.filter((mark) => mark.end > start);
    const outside = article !== null && !article.some(([from, to]) => from <= start && end <= to);
    return [{ start, end, outside, paths: [...new Set(open.map(({ path }) => path))] }];
  });
}
