import { scaleLinear } from "d3-scale";
import type { BodyKind } from "@/domain/record";
import { BodyPoint, bodyColour } from "./body-point";
import type { Drawing } from "./drawing";
import { PercentTicks } from "./percent-ticks";

export type ShareRow = {
  key: string;
  label: string;
  marks: readonly { kind: BodyKind; value: number; words: string }[];
};

/** Shares side by side, a row each, from zero to a whole ten above the largest; each mark has its figure beside it. */
export function shareRows(rows: readonly ShareRow[], width: number): Drawing {
  const largest = Math.max(10, ...rows.flatMap(({ marks }) => marks.map(({ value }) => value)));
  const most = Math.ceil(largest / 10) * 10;
  const [left, right, top, step] = [10, width - 66, 26, 52];
  const x = scaleLinear([0, most], [left, right]);
  const size = most > 50 ? 25 : 10;
  const ticks = Array.from({ length: Math.floor(most / size) + 1 }, (_, n) => n * size);
  const height = top + rows.length * step + 4;
  return {
    width,
    height,
    marks: (
      <>
        <PercentTicks
          ticks={ticks}
          x={x}
          height={height}
          anchor={(tick) => (tick === 0 ? "start" : "middle")}
        />
        {rows.map(({ key, label, marks }, n) => {
          const y = top + n * step;
          const ends = [...marks].sort((a, b) => a.value - b.value);
          return (
            <g key={key}>
              <text
                x={left}
                y={y + 15}
                fill="var(--ink)"
                stroke="var(--paper)"
                strokeWidth={4}
                paintOrder="stroke"
              >
                {label}
              </text>
              <line
                x1={x(marks.length > 1 ? (ends[0]?.value ?? 0) : 0)}
                x2={x(ends.at(-1)?.value ?? 0)}
                y1={y + 33}
                y2={y + 33}
                stroke={marks.length > 1 ? "var(--ink-soft)" : bodyColour(marks[0]?.kind ?? "cppcc")}
                strokeWidth={marks.length > 1 ? 1.3 : 3}
              />
              {ends.map(({ kind, value, words }, place) => {
                const before = place === 0 && ends.length > 1 && x(value) > left + 56;
                const gap = x(ends.at(-1)?.value ?? 0) - x(value);
                const stacked = place === 0 && ends.length > 1 && !before && gap < 68;
                return (
                  <g key={kind}>
                    <BodyPoint kind={kind} x={x(value)} y={y + 33} size={6} />
                    <text
                      x={x(value) + (before ? -12 : 12)}
                      y={stacked ? y + 50 : y + 38}
                      textAnchor={before ? "end" : "start"}
                      fontSize={13}
                      fontWeight={700}
                      fill={bodyColour(kind)}
                      stroke="var(--paper)"
                      strokeWidth={4}
                      paintOrder="stroke"
                    >
                      {words}
                    </text>
                  </g>
                );
              })}
            </g>
          );
        })}
      </>
    ),
  };
}
