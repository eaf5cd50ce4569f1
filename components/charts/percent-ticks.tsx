type Props = {
  ticks: readonly number[];
  x: (percent: number) => number;
  /** How far down the lines go. */
  height: number;
  /** Which side of its line a tick's figure stands on. */
  anchor: (tick: number) => "start" | "middle" | "end";
};

/** Lines down a chart at some percentages, their figures above. */
export function PercentTicks({ ticks, x, height, anchor }: Props) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={x(tick)} x2={x(tick)} y1={20} y2={height} stroke="var(--hairline)" />
      <text x={x(tick)} y={13} textAnchor={anchor(tick)} fontSize={12.5} fill="var(--ink-soft)">
        {tick}%
      </text>
    </g>
  ));
}
