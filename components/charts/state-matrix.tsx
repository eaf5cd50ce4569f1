import type { BodyKind } from "@/domain/record";
import { type MatrixState, matrixStates } from "@/domain/stats";
import { bodyColour } from "./body-point";
import type { Drawing } from "./drawing";

export type StateRow = { key: string; label: string; states: readonly MatrixState[] };

type Props = {
  kind: BodyKind;
  columns: readonly string[];
  rows: readonly StateRow[];
  stateLabels: Record<MatrixState, string>;
};

/** What became of each customary text, a row a session: shapes tell the states apart, and the key below names them. */
export function stateMatrix({ kind, columns, rows, stateLabels }: Props, width: number): Drawing {
  const wide = width >= 500;
  const left = wide ? 300 : 0;
  const step = (width - left) / columns.length;
  const [top, tall] = [wide ? 34 : 44, wide ? 30 : 50];
  const bottom = top + rows.length * tall + 12;
  const shown = matrixStates.filter((state) => rows.some(({ states }) => states.includes(state)));
  const [perLine, lineHeight] = [wide ? 4 : 2, 24];
  return {
    width,
    height: bottom + Math.ceil(shown.length / perLine) * lineHeight + 4,
    marks: (
      <>
        {columns.map((column, n) => (
          <text
            key={column}
            x={left + (n + 0.5) * step}
            y={wide || n % 2 === 0 ? 16 : 34}
            textAnchor="middle"
            fontSize={12.5}
            fill="var(--ink-soft)"
          >
            {column}
          </text>
        ))}
        {rows.map(({ key, label, states }, row) => {
          const y = top + row * tall;
          return (
            <g key={key}>
              <line x1={0} x2={width} y1={y} y2={y} stroke="var(--hairline)" />
              <text x={0} y={y + (wide ? 20 : 17)} fontSize={13.5} fill="var(--ink)">
                {label}
              </text>
              {states.map((state, n) => (
                <StateMark
                  key={columns[n]}
                  state={state}
                  kind={kind}
                  x={left + (n + 0.5) * step}
                  y={y + (wide ? 15 : 34)}
                />
              ))}
            </g>
          );
        })}
        {shown.map((state, n) => {
          const [x, y] = [
            (n % perLine) * (width / perLine) + 8,
            bottom + Math.floor(n / perLine) * lineHeight + 10,
          ];
          return (
            <g key={state}>
              <StateMark state={state} kind={kind} x={x} y={y} />
              <text x={x + 14} y={y + 5} fontSize={13} fill="var(--ink)">
                {stateLabels[state]}
              </text>
            </g>
          );
        })}
      </>
    ),
  };
}

/** Filled: adopted with votes; open: adopted; half: put to the vote, outcome not reported; cross: not adopted; dot: not reported. */
function StateMark({ state, kind, x, y }: { state: MatrixState; kind: BodyKind; x: number; y: number }) {
  const colour = bodyColour(kind);
  if (state === "not_reported") return <circle cx={x} cy={y} r={1.8} fill="var(--ink-soft)" />;
  if (state === "not_adopted")
    return <path d={`M${x - 6} ${y - 6}l12 12m0-12l-12 12`} stroke="var(--ink)" strokeWidth={2.6} />;
  return (
    <g>
      <rect
        x={x - 6}
        y={y - 6}
        width={12}
        height={12}
        fill={state === "adopted_with_votes" ? colour : "var(--paper)"}
        stroke={colour}
        strokeWidth={2}
      />
      {state === "voted" ? <path d={`M${x - 6} ${y + 6}v-12h12Z`} fill={colour} /> : null}
    </g>
  );
}
