import { scaleLinear } from "d3-scale";
import type { Drawing } from "./drawing";
import { yearTicks } from "./year-ticks";

export type ShareOfYear = { year: number; part: number; whole: number };

/** How much of each year's whole is there: a frame for the whole, filled as far as the part goes, from zero. */
export function shareBars(years: readonly ShareOfYear[], width: number): Drawing {
  const all = years.map(({ year }) => year);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const [left, right, top, bottom] = [42, width - 8, 26, 196];
  const step = (right - left) / (last - first + 1);
  const thick = Math.min(34, step * 0.72);
  const at = (year: number) => left + (year - first + 0.5) * step;
  const y = scaleLinear([0, 1], [bottom, top]);
  const label = ({ part, whole }: ShareOfYear) => `${part}/${whole}`;
  const fits = years.every((year) => label(year).length * 7.4 + 2 <= step);
  const ends = new Set([first, last]);
  return {
    width,
    height: 232,
    marks: (
      <>
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--hairline)" />
            <text x={left - 6} y={y(tick) + 4.5} textAnchor="end" fontSize={12.5} fill="var(--ink-soft)">
              {100 * tick}%
            </text>
          </g>
        ))}
        {years.map((year) => (
          <g key={year.year}>
            <title>{`${year.year}: ${label(year)}`}</title>
            <rect
              x={at(year.year) - thick / 2}
              y={y(1)}
              width={thick}
              height={y(0) - y(1)}
              fill="none"
              stroke="var(--ink-soft)"
              strokeWidth={0.9}
            />
            <rect
              x={at(year.year) - thick / 2}
              y={y(year.part / year.whole)}
              width={thick}
              height={y(0) - y(year.part / year.whole)}
              fill="var(--ink)"
            />
            {fits || ends.has(year.year) ? (
              <text
                x={at(year.year)}
                y={top - 8}
                textAnchor={fits ? "middle" : year.year === first ? "start" : "end"}
                fontSize={12.5}
                fill="var(--ink)"
              >
                {label(year)}
              </text>
            ) : null}
          </g>
        ))}
        {yearTicks(first, last, right - left).map((year) => (
          <text
            key={year}
            x={at(year)}
            y={bottom + 22}
            textAnchor="middle"
            fontSize={12.5}
            fill="var(--ink-soft)"
          >
            {year}
          </text>
        ))}
      </>
    ),
  };
}
