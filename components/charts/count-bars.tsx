import { scaleLinear } from "d3-scale";
import type { Drawing } from "./drawing";

/** Counts, a row each with its name above the bar and its figures beside it; bars begin at zero. */
export function countBars(
  rows: readonly { key: string; label: string; value: number; words: string }[],
  width: number,
): Drawing {
  const x = scaleLinear([0, Math.max(1, ...rows.map(({ value }) => value))], [0, width * 0.5]);
  const step = 46;
  return {
    width,
    height: rows.length * step + 6,
    marks: rows.map(({ key, label, value, words }, n) => (
      <g key={key}>
        <text x={2} y={n * step + 16} fill="var(--ink)">
          {label}
        </text>
        <rect x={2} y={n * step + 22} width={x(value)} height={14} fill="var(--ink)" />
        <text x={x(value) + 10} y={n * step + 34} fontSize={13} fill="var(--ink-soft)">
          {words}
        </text>
      </g>
    )),
  };
}
