import { scaleLinear } from "d3-scale";
import type { BodyKind } from "@/domain/record";
import { bodyKinds } from "@/domain/record";
import type { Bin } from "@/domain/stats";
import { BodyPoint, bodyColour } from "./body-point";
import type { Drawing } from "./drawing";

type Props = {
  bins: readonly Bin[];
  quorum: number;
  labels: { quorum: string; kinds: Record<BodyKind, string> };
};

/** How many regions lie where: a panel for each kind of body, bars from zero with their counts, one scale for both. */
export function histogram({ bins, quorum, labels }: Props, width: number): Drawing {
  const panels = bodyKinds.filter((kind) => bins.some((bin) => bin.kind === kind));
  const from = Math.min(62, ...bins.map((bin) => bin.from));
  const x = scaleLinear([from, 100], [10, width - 14]);
  const [panelHeight, room] = [150, 46];
  const y = scaleLinear([0, Math.max(1, ...bins.map(({ regions }) => regions))], [0, panelHeight - room]);
  const ticks = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].filter((tick) => tick >= from);
  const height = panels.length * panelHeight + 30;
  return {
    width,
    height,
    marks: (
      <>
        {ticks.map((tick) => (
          <text
            key={tick}
            x={x(tick)}
            y={height - 8}
            textAnchor={tick === 100 ? "end" : "middle"}
            fontSize={12.5}
            fill="var(--ink-soft)"
          >
            {tick}%
          </text>
        ))}
        {panels.map((kind, n) => {
          const base = (n + 1) * panelHeight;
          const open = kind === "cppcc";
          return (
            <g key={kind}>
              <BodyPoint kind={kind} x={18} y={base - panelHeight + 20} />
              <text x={32} y={base - panelHeight + 25} fontSize={14} fontWeight={700} fill={bodyColour(kind)}>
                {labels.kinds[kind]}
              </text>
              <line x1={10} x2={width - 14} y1={base} y2={base} stroke="var(--ink)" />
              {bins
                .filter((bin) => bin.kind === kind && bin.regions > 0)
                .map((bin) => (
                  <g key={bin.from}>
                    <rect
                      x={x(bin.from) + 1}
                      y={base - y(bin.regions)}
                      width={Math.max(2, x(bin.to) - x(bin.from) - 2)}
                      height={y(bin.regions)}
                      fill={open ? "var(--paper)" : bodyColour(kind)}
                      stroke={bodyColour(kind)}
                      strokeWidth={open ? 2 : 0}
                    />
                    <text
                      x={x((bin.from + bin.to) / 2)}
                      y={base - y(bin.regions) - 5}
                      textAnchor="middle"
                      fontSize={12.5}
                      fill="var(--ink)"
                    >
                      {bin.regions}
                    </text>
                  </g>
                ))}
              <line
                x1={x(quorum)}
                x2={x(quorum)}
                y1={base - panelHeight + 42}
                y2={base}
                stroke="var(--ink)"
                strokeWidth={1.6}
                strokeDasharray="5 4"
              />
              {n === 0 ? (
                <text x={x(quorum) + 6} y={base - panelHeight + 54} fontSize={13} fill="var(--ink)">
                  {labels.quorum}
                </text>
              ) : null}
            </g>
          );
        })}
      </>
    ),
  };
}
