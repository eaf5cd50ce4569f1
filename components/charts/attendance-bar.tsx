import { scaleLinear } from "d3-scale";
import type { BodyKind } from "@/domain/record";

/**
 * One sitting's attendance drawn against the quorum line, from zero to the number due. Labels stand at the marks;
 * the sentence in `alt` says the same.
 */
export function AttendanceBar({
  kind,
  due,
  present,
  threshold,
  labels,
  alt,
}: {
  kind: BodyKind;
  due: number;
  present: number;
  threshold: number;
  labels: { due: string; present: string; threshold: string };
  alt: string;
}) {
  const width = 640;
  const x = scaleLinear([0, Math.max(due, present)], [0, width - 8]).clamp(true);
  const colour = kind === "people_congress" ? "var(--congress)" : "var(--cppcc)";
  const quorumRight = x(threshold) > width * 0.7;
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
        y1={26}
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
      <text x={Math.min(x(present), width - 120)} y={28} textAnchor="end" fill={colour} fontWeight={700}>
        {labels.present}
      </text>
      <text x={x(due)} y={96} textAnchor="end" fill="var(--ink-soft)">
        {labels.due}
      </text>
      <line x1={0} x2={0} y1={34} y2={74} stroke="var(--ink)" />
    </svg>
  );
}
