import { scaleLinear } from "d3-scale";
import type { BodyKind } from "@/domain/record";

/** One row: a session with its rate and the share of due that its quorum is, both in percent. */
export type AttendanceMark = {
  key: string;
  label: string;
  kind: BodyKind;
  rate: number;
  quorum: number;
  rateLabel: string;
};

type Props = { rows: readonly AttendanceMark[]; alt: string; quorumLabel: string };

/** The chart drawn twice, for wide and for narrow screens, so that its words keep their size; one of them is shown. */
export function AttendanceRows(props: Props) {
  return (
    <>
      <div className="hidden sm:block print:block">
        <Drawing {...props} width={720} />
      </div>
      <div className="sm:hidden print:hidden">
        <Drawing {...props} width={360} />
      </div>
    </>
  );
}

/** Rates of several sessions on one axis from 0 to 100 percent, each with its quorum line and its figure beside it. */
function Drawing({ rows, alt, quorumLabel, width }: Props & { width: number }) {
  // The first row is higher: the quorum's name stands below its line, where no session's name can reach it.
  const [left, right, step, top, named] = [8, 76, 54, 26, 14];
  const x = scaleLinear([0, 100], [left, width - right]);
  const height = top + rows.length * step + named + 4;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt} className="h-auto w-full text-[15px]">
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top - 6} y2={height} stroke="var(--hairline)" />
          <text
            x={x(tick)}
            y={14}
            textAnchor={tick === 0 ? "start" : "middle"}
            fill="var(--ink-soft)"
            fontSize={13}
          >
            {tick}%
          </text>
        </g>
      ))}
      {rows.map(({ key, label, kind, rate, quorum, rateLabel }, n) => {
        const y = top + n * step + (n === 0 ? 0 : named);
        const colour = kind === "people_congress" ? "var(--congress)" : "var(--cppcc)";
        return (
          <g key={key}>
            <text x={left} y={y + 16} fill="var(--ink)">
              {label}
            </text>
            <line x1={x(0)} x2={x(rate)} y1={y + 35} y2={y + 35} stroke={colour} strokeWidth={3} />
            {kind === "people_congress" ? (
              <circle cx={x(rate)} cy={y + 35} r={7} fill={colour} />
            ) : (
              <path
                d={`M${x(rate)} ${y + 27}l8 8-8 8-8-8Z`}
                fill="var(--paper)"
                stroke={colour}
                strokeWidth={3}
              />
            )}
            <line x1={x(quorum)} x2={x(quorum)} y1={y + 24} y2={y + 46} stroke="var(--ink)" strokeWidth={2} />
            {n === 0 ? (
              <text x={x(quorum)} y={y + 60} textAnchor="middle" fill="var(--ink)" fontSize={13}>
                {quorumLabel}
              </text>
            ) : null}
            <text x={x(rate) + 14} y={y + 40} fill={colour} fontWeight={700}>
              {rateLabel}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
