import { scaleLinear } from "d3-scale";
import type { BodyKind } from "@/domain/record";
import { BodyPoint, bodyColour } from "./body-point";

/** A body's attendance in a line of text: rates from the quorum (dashed) to everyone, its newest one marked. */
export function Sparkline({
  kind,
  points,
  quorum,
  alt,
}: {
  kind: BodyKind;
  points: readonly { year: number; value: number }[];
  quorum: number;
  alt: string;
}) {
  const [width, height] = [240, 56];
  const years = points.map(({ year }) => year);
  const x = scaleLinear([Math.min(...years), Math.max(...years)], [8, width - 10]);
  const y = scaleLinear([Math.min(60, ...points.map(({ value }) => value)), 100], [height - 4, 8]);
  const newest = points.at(-1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt} className="h-14 w-60 max-w-full">
      <line
        x1={0}
        x2={width}
        y1={y(quorum)}
        y2={y(quorum)}
        stroke="var(--ink)"
        strokeWidth={1.2}
        strokeDasharray="4 3"
      />
      {points.slice(1).map(({ year, value }, n) => {
        const before = points[n];
        return before === undefined || before.year !== year - 1 ? null : (
          <line
            key={year}
            x1={x(before.year)}
            y1={y(before.value)}
            x2={x(year)}
            y2={y(value)}
            stroke={bodyColour(kind)}
            strokeWidth={1.8}
          />
        );
      })}
      {points.map(({ year, value }) =>
        year === newest?.year ? null : (
          <circle key={`${year}-${value}`} cx={x(year)} cy={y(value)} r={2.2} fill={bodyColour(kind)} />
        ),
      )}
      {newest === undefined ? null : (
        <BodyPoint kind={kind} x={x(newest.year)} y={y(newest.value)} size={4.5} />
      )}
    </svg>
  );
}
