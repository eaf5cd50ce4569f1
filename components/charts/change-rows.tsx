import { scaleLinear } from "d3-scale";
import type { BodyKind } from "@/domain/record";
import { BodyPoint, bodyColour } from "./body-point";
import type { Drawing } from "./drawing";
import { axisStart } from "./percent-axis";
import { PercentTicks } from "./percent-ticks";

export type ChangeMark = {
  key: string;
  label: string;
  kind: BodyKind;
  before: number;
  after: number;
  /** Such as "2022 95.0% → 2023 80.0%". */
  words: string;
};

/** From the session before to the session after, a row each: a short line where it was, the body's mark where it is. */
export function changeRows(
  { rows, quorum, quorumLabel }: { rows: readonly ChangeMark[]; quorum: number; quorumLabel: string },
  width: number,
): Drawing {
  const from = axisStart([...rows.flatMap(({ before, after }) => [before, after]), quorum]);
  const x = scaleLinear([from, 100], [10, width - 14]);
  const [top, step] = [30, 70];
  const height = top + rows.length * step + 6;
  const ticks = [0, 25, 50, 60, 70, 80, 90, 100].filter(
    (tick) => tick >= from && (from > 0 || tick % 25 === 0),
  );
  return {
    width,
    height,
    marks: (
      <>
        <PercentTicks
          ticks={ticks}
          x={x}
          height={height}
          anchor={(tick) => (tick === 100 ? "end" : tick === from ? "start" : "middle")}
        />
        {rows.map(({ key, label, kind, before, after, words }, n) => {
          const y = top + n * step;
          const ahead = after > before ? -9 : 9;
          return (
            <g key={key}>
              <text
                x={10}
                y={y + 14}
                fill="var(--ink)"
                stroke="var(--paper)"
                strokeWidth={4}
                paintOrder="stroke"
              >
                {label}
              </text>
              <text
                x={10}
                y={y + 32}
                fontSize={13}
                fill={bodyColour(kind)}
                stroke="var(--paper)"
                strokeWidth={4}
                paintOrder="stroke"
              >
                {words}
              </text>
              <line
                x1={x(quorum)}
                x2={x(quorum)}
                y1={y + 38}
                y2={y + 58}
                stroke="var(--ink)"
                strokeWidth={1.6}
                strokeDasharray="4 3"
              />
              {n === 0 ? (
                <text x={x(quorum) + 7} y={y + 53} fontSize={12.5} fill="var(--ink)">
                  {quorumLabel}
                </text>
              ) : null}
              <line
                x1={x(before)}
                x2={x(after) + ahead}
                y1={y + 48}
                y2={y + 48}
                stroke={bodyColour(kind)}
                strokeWidth={2}
              />
              <line
                x1={x(before)}
                x2={x(before)}
                y1={y + 41}
                y2={y + 55}
                stroke={bodyColour(kind)}
                strokeWidth={2.5}
              />
              <BodyPoint kind={kind} x={x(after)} y={y + 48} size={6.5} />
            </g>
          );
        })}
      </>
    ),
  };
}
