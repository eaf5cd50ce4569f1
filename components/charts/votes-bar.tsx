import { scaleLinear } from "d3-scale";

type Props = {
  votes: { for: number | null; against: number | null; abstain: number | null; notVoting: number | null };
  /** All in office, or what stands in for them; null where it is not known, and then there is no line to pass. */
  base: { count: number; needed: number } | null;
  labels: { needed: string };
  alt: string;
};

/** The vote drawn for wide and for narrow screens, so that its words keep their size; one of the two is shown. */
export function VotesBar(props: Props) {
  return (
    <>
      <div className="hidden sm:block print:block">
        <Drawing {...props} width={640} />
      </div>
      <div className="sm:hidden print:hidden">
        <Drawing {...props} width={310} />
      </div>
    </>
  );
}

/**
 * A vote as one bar from zero to all in office: for, against, abstaining, not voting, and the line of the majority.
 * The figures stand in words beside it.
 */
function Drawing({ votes, base, labels, alt, width }: Props & { width: number }) {
  const parts = [
    { key: "for", count: votes.for ?? 0, fill: "var(--good)" },
    { key: "against", count: votes.against ?? 0, fill: "var(--bad)" },
    { key: "abstain", count: votes.abstain ?? 0, fill: "var(--ink-soft)" },
    { key: "notVoting", count: votes.notVoting ?? 0, fill: "var(--hairline)" },
  ];
  const cast = parts.reduce((sum, { count }) => sum + count, 0);
  const x = scaleLinear([0, Math.max(cast, base?.count ?? 0, 1)], [0, width]).clamp(true);
  let start = 0;
  return (
    <svg viewBox={`0 0 ${width} 34`} role="img" aria-label={alt} className="h-auto w-full max-w-2xl">
      <rect x={0.5} y={4} width={width - 1} height={14} fill="none" stroke="var(--hairline)" />
      {parts.map(({ key, count, fill }) => {
        const from = x(start);
        start += count;
        // What a few voted must still be seen.
        const size = count === 0 ? 0 : Math.max(x(start) - from, 2);
        return count === 0 ? null : <rect key={key} x={from} y={4} width={size} height={14} fill={fill} />;
      })}
      {base === null ? null : (
        <>
          <line x1={x(base.needed)} x2={x(base.needed)} y1={0} y2={22} stroke="var(--ink)" strokeWidth={2} />
          <text x={x(base.needed) + 6} y={32} fontSize={13} fill="var(--ink-soft)">
            {labels.needed}
          </text>
        </>
      )}
    </svg>
  );
}
