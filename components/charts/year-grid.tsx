import { scaleSqrt } from "d3-scale";
import type { Drawing } from "./drawing";

export type GridRow = { key: string; label: string; shares: ReadonlyMap<number, number> };

/** Shares by row and year: the area of a disc is the share in percent, and the figure stands in it. The newest years that fit. */
export function yearGrid(
  { rows, years }: { rows: readonly GridRow[]; years: readonly number[] },
  width: number,
): Drawing {
  const left = width < 500 ? 104 : 176;
  const shown = years.slice(-Math.max(1, Math.floor((width - left) / 42)));
  const step = Math.min(72, (width - left) / Math.max(1, shown.length));
  const [top, tall] = [28, 40];
  const radius = scaleSqrt([0, 100], [0, 19]);
  return {
    width,
    height: top + rows.length * tall + 4,
    marks: (
      <>
        {shown.map((year, n) => (
          <text
            key={year}
            x={left + (n + 0.5) * step}
            y={15}
            textAnchor="middle"
            fontSize={12.5}
            fill="var(--ink-soft)"
          >
            {year}
          </text>
        ))}
        {rows.map(({ key, label, shares }, row) => {
          const y = top + (row + 0.5) * tall;
          return (
            <g key={key}>
              <line x1={0} x2={width} y1={y - tall / 2} y2={y - tall / 2} stroke="var(--hairline)" />
              <text x={0} y={y + 5} fontSize={width < 500 ? 13 : 14} fill="var(--ink)">
                {label}
              </text>
              {shown.map((year, n) => {
                const share = shares.get(year);
                if (share === undefined || share === 0) return null;
                return (
                  <g key={year}>
                    <circle
                      cx={left + (n + 0.5) * step}
                      cy={y}
                      r={Math.max(2, radius(share))}
                      fill="var(--hairline)"
                    />
                    <text
                      x={left + (n + 0.5) * step}
                      y={y + 4.5}
                      textAnchor="middle"
                      fontSize={12.5}
                      fill="var(--ink)"
                    >
                      {Math.round(share)}
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
