import { scaleLinear } from "d3-scale";
import type { BodyKind } from "@/domain/record";

/** One sitting's attendance; null where it is not reported. `threshold` is the quorum, in persons. */
export type SittingBar = {
  id: string;
  label: string;
  due: number | null;
  present: number | null;
  threshold: number | null;
  /** What stands at the end of the bar: figures, or that they are not reported. */
  figures: string;
};

type Props = { kind: BodyKind; bars: readonly SittingBar[]; quorumLabel: string; alt: string };

/** Attendance of a session's sittings on one axis from zero, each with its quorum line. Drawn for two widths. */
export function SittingsBars(props: Props) {
  return (
    <>
      <div className="hidden sm:block print:block">
        <Drawing {...props} width={720} narrow={false} />
      </div>
      <div className="sm:hidden print:hidden">
        <Drawing {...props} width={350} narrow />
      </div>
    </>
  );
}

function Drawing({
  kind,
  bars,
  quorumLabel,
  alt,
  width,
  narrow,
}: Props & { width: number; narrow: boolean }) {
  // On a narrow screen the figures stand below their bar: beside the name there is no room.
  const [top, step] = [24, narrow ? 74 : 52];
  const most = Math.max(1, ...bars.flatMap(({ due, present }) => [due ?? 0, present ?? 0]));
  const x = scaleLinear([0, most], [0, width - 2]);
  const colour = kind === "people_congress" ? "var(--congress)" : "var(--cppcc)";
  const first = bars.findIndex(({ threshold }) => threshold !== null);
  return (
    <svg
      viewBox={`0 0 ${width} ${top + bars.length * step}`}
      role="img"
      aria-label={alt}
      className="h-auto w-full max-w-3xl text-[15px]"
    >
      {bars.map(({ id, label, due, present, threshold, figures }, n) => {
        const y = top + n * step;
        return (
          <g key={id}>
            <text x={0} y={y + 10} fill="var(--ink)">
              {label}
            </text>
            <text
              x={narrow ? 0 : width - 2}
              y={narrow ? y + 53 : y + 10}
              textAnchor={narrow ? "start" : "end"}
              fill={present === null ? "var(--ink-soft)" : colour}
            >
              {figures}
            </text>
            {due === null ? null : (
              <rect
                x={0.5}
                y={y + 18}
                width={x(due)}
                height={16}
                fill="var(--paper-raised)"
                stroke="var(--hairline)"
              />
            )}
            {present === null ? null : <rect x={0} y={y + 18} width={x(present)} height={16} fill={colour} />}
            {due === null && present === null ? (
              <line
                x1={0}
                x2={width - 2}
                y1={y + 26}
                y2={y + 26}
                stroke="var(--hairline)"
                strokeDasharray="2 6"
              />
            ) : null}
            {threshold === null ? null : (
              <line
                x1={x(threshold)}
                x2={x(threshold)}
                y1={y + 14}
                y2={y + 38}
                stroke="var(--ink)"
                strokeWidth={2}
                strokeDasharray="4 2"
              />
            )}
            {n === first && threshold !== null ? (
              <text x={x(threshold)} y={14} textAnchor="middle" fontSize={13} fill="var(--ink-soft)">
                {quorumLabel}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
