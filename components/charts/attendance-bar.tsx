import { scaleLinear } from "d3-scale";
import type { BodyKind } from "@/domain/record";

type Props = {
  kind: BodyKind;
  due: number;
  present: number;
  threshold: number;
  labels: { due: string; present: string; threshold: string };
  alt: string;
};

/**
 * One sitting's attendance drawn against the quorum line, from zero to the number due. Labels stand at the marks;
 * the sentence in `alt` says the same.
 */
export function AttendanceBar(props: Props) {
  return (
    <>
      <div className="hidden sm:block print:block">
        <Drawing {...props} width={640} />
      </div>
      <div className="sm:hidden print:hidden">
        <Drawing {...props} width={350} />
      </div>
    </>
  );
}

/** Drawn for a width in user units that are about as large as pixels, so that words keep their size. */
function Drawing({ kind, due, present, threshold, labels, alt, width }: Props & { width: number }) {
  const x = scaleLinear([0, Math.max(due, present)], [0, width - 8]).clamp(true);
  const colour = kind === "people_congress" ? "var(--congress)" : "var(--cppcc)";
  // Two labels stand under the bar: the quorum's goes to the left of its line, where it cannot meet the other.
  const quorumRight = width < 500 || x(threshold) > width * 0.7;
  return (
    <svg
      viewBox={`0 0 ${width} 112`}
      role="img"
      aria-label={alt}
      className="h-auto w-full max-w-3xl text-[15px]"
    >
      <rect x={0} y={40} width={x(due)} height={28} fill="var(--paper-raised)" stroke="var(--ink-soft)" />
      <rect x={0} y={40} width={x(present)} height={28} fill={colour} />
      <line
        x1={x(threshold)}
        x2={x(threshold)}
        y1={34}
        y2={80}
        stroke="var(--ink)"
        strokeWidth={2}
        strokeDasharray="5 3"
      />
      <text
        x={x(threshold) + (quorumRight ? -6 : 6)}
        y={96}
        textAnchor={quorumRight ? "end" : "start"}
        fill="var(--ink)"
      >
        {labels.threshold}
      </text>
      <text x={Math.max(x(present), 100)} y={28} textAnchor="end" fill={colour} fontWeight={700}>
        {labels.present}
      </text>
      <text x={x(due)} y={96} textAnchor="end" fill="var(--ink-soft)">
        {labels.due}
      </text>
      <line x1={0} x2={0} y1={34} y2={74} stroke="var(--ink)" />
    </svg>
  );
}
