/** Where an axis of percentages begins: at zero, or at a ten below every value, and then it is marked as cut. */
export function axisStart(values: readonly number[]): number {
  const lowest = Math.floor((Math.min(...values, 100) - 0.001) / 10) * 10;
  return lowest >= 50 ? lowest : 0;
}

type Props = {
  from: number;
  left: number;
  right: number;
  y: (value: number) => number;
  cutLabel: (from: number) => string;
};

/** Horizontal hairlines with their percentages; a break in the axis and a word where it does not begin at zero. */
export function PercentAxis({ from, left, right, y, cutLabel }: Props) {
  const step = from === 0 ? 25 : 10;
  const ticks = Array.from({ length: Math.floor((100 - from) / step) + 1 }, (_, n) => from + n * step);
  return (
    <g fontSize={12.5} fill="var(--ink-soft)">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--hairline)" />
          <text x={left - 6} y={y(tick) + 4.5} textAnchor="end">
            {tick}%
          </text>
        </g>
      ))}
      {from === 0 ? null : (
        <>
          <path
            d={`M${left - 5} ${y(from) + 7}l5-3.5 5 7 5-3.5`}
            fill="none"
            stroke="var(--ink-soft)"
            strokeWidth={1.3}
          />
          <text x={right} y={y(from) - 5} textAnchor="end">
            {cutLabel(from)}
          </text>
        </>
      )}
    </g>
  );
}
