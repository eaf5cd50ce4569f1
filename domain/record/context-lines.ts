/** A piece of a source's text, marked where a citation rests on it. */
export type Piece = { text: string; marked: boolean };

/**
 * The lines of a text that hold the given spans, whole, with the spans marked; lines in between that hold none are
 * left out as "……". For showing a quote where it stands.
 *
 * @param spans [start, end) in UTF-16 units, in order
 */
export function linesAround(text: string, spans: readonly (readonly [number, number])[]): Piece[][] {
  const lines: { start: number; end: number }[] = [];
  for (const [start, end] of spans) {
    const from = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
    const stop = text.indexOf("\n", end);
    const to = stop === -1 ? text.length : stop;
    const last = lines.at(-1);
    if (last !== undefined && text.slice(last.end, from).trim() === "") last.end = Math.max(last.end, to);
    else lines.push({ start: from, end: to });
  }
  return lines.map(({ start, end }) => pieces(text, start, end, spans));
}

/** A stretch of text cut at the borders of spans. Spans may overlap. */
export function pieces(
  text: string,
  start: number,
  end: number,
  spans: readonly (readonly [number, number])[],
): Piece[] {
  const inside = spans.filter(([from, to]) => to > start && from < end);
  const borders = new Set([start, end]);
  for (const [from, to] of inside) {
    borders.add(Math.max(start, from));
    borders.add(Math.min(end, to));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).flatMap((from, n) => {
    const to = sorted[n + 1];
    if (to === undefined || to <= from) return [];
    return [{ text: text.slice(from, to), marked: inside.some(([a, b]) => a <= from && to <= b) }];
  });
}
