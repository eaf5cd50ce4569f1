import { scaleLinear } from "d3-scale";
import { area, line, symbol, symbolCross, symbolSquare, symbolStar, symbolTriangle } from "d3-shape";
import type { BodyKind } from "@/domain/record";
import { BodyPoint, bodyColour } from "./body-point";
import type { Drawing } from "./drawing";
import { axisStart, PercentAxis } from "./percent-axis";
import { yearTicks } from "./year-ticks";

/** A value of a year, in percent, with the words shown under the pointer. */
export type YearPoint = { year: number; value: number; title?: string };

/** A line with its name at its end. Bodies have their mark; other lines are ink, told apart by dash and name. */
export type YearSeries = {
  key: string;
  label: string;
  points: readonly YearPoint[];
  kind?: BodyKind;
  dash?: string;
};

export type LinesByYearProps = {
  series: readonly YearSeries[];
  /** The middle half of others, behind the lines. */
  band?: { label: string; years: readonly { year: number; low: number; high: number }[] };
  /** A level that is always drawn, such as the quorum. */
  level?: { value: number; label: string };
  /** Says where an axis begins that does not begin at zero. */
  cutLabel: (from: number) => string;
  valueLabel: (value: number) => string;
  /** Room at the right for the names at the lines' ends. */
  nameRoom?: number;
};

/** Percentages by year: lines join years next to each other only, so a gap in the reports is a gap in the line. */
export function linesByYear(props: LinesByYearProps, width: number): Drawing {
  const { series, band, level, cutLabel, valueLabel } = props;
  // Lines in ink are told apart by their marks, which stand before their names.
  const keyed = series.filter(({ kind }) => kind === undefined).length > 1;
  const nameRoom = (props.nameRoom ?? (width < 500 ? 66 : 78)) + (keyed ? 14 : 0);
  const points = series.flatMap((one) => one.points);
  const years = [...points, ...(band?.years ?? [])].map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const edges = band?.years.map(({ low }) => low) ?? [];
  const from = axisStart([...points.map(({ value }) => value), ...edges, ...(level ? [level.value] : [])]);
  const [left, right, top, bottom, height] = [
    42,
    width - nameRoom,
    14,
    width < 500 ? 250 : 290,
    width < 500 ? 284 : 324,
  ];
  const inset = Math.min(24, (right - left) / 6);
  const x = scaleLinear([first, last === first ? first + 1 : last], [left + inset, right - inset]);
  const at = (year: number) => (first === last ? (left + right) / 2 : x(year));
  const y = scaleLinear([from, 100], [bottom, top]);
  const size = x(first + 1) - x(first) < 14 && first !== last ? 3.6 : 5.5;
  const names = spreadNames(
    series.flatMap((one) => {
      const end = one.points.at(-1);
      return end === undefined ? [] : [{ one, end, y: y(end.value) }];
    }),
    top + 8,
    bottom,
  );
  const placeOf = (year: number) => Math.min(at(year) + 12, right + 4);
  const column = Math.max(...names.map(({ end }) => placeOf(end.year)));
  return {
    width,
    height,
    marks: (
      <>
        <PercentAxis from={from} left={left} right={right} y={y} cutLabel={cutLabel} />
        {yearTicks(first, last, right - left).map((year) => (
          <text
            key={year}
            x={at(year)}
            y={bottom + 24}
            textAnchor="middle"
            fontSize={12.5}
            fill="var(--ink-soft)"
          >
            {year}
          </text>
        ))}
        {band === undefined ? null : <Band band={band} at={at} y={y} />}
        {level === undefined ? null : (
          <g>
            <line
              x1={left}
              x2={right}
              y1={y(level.value)}
              y2={y(level.value)}
              stroke="var(--ink)"
              strokeWidth={1.6}
              strokeDasharray="5 4"
            />
            <text x={left + 6} y={y(level.value) - 6} fontSize={13} fill="var(--ink)">
              {level.label}
            </text>
          </g>
        )}
        {series.map((one, n) => (
          <Series key={one.key} one={one} order={n} size={size} at={at} y={y} />
        ))}
        {names.map(({ one, end, y: place }) => {
          const start = keyed ? column : placeOf(end.year);
          const text = keyed ? start + 14 : start;
          return (
            <g key={one.key}>
              {keyed ? (
                <path
                  d={markOf(series.indexOf(one), 4.5)}
                  transform={`translate(${start + 5} ${place - 5})`}
                  fill="var(--ink-soft)"
                />
              ) : null}
              <text
                x={text}
                y={place}
                fontSize={13.5}
                fill={one.kind === undefined ? "var(--ink)" : bodyColour(one.kind)}
                stroke="var(--paper)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                <tspan fontWeight={700}>{one.label}</tspan>
                <tspan x={text} dy={16}>
                  {valueLabel(end.value)}
                </tspan>
              </text>
            </g>
          );
        })}
      </>
    ),
  };
}

type Scale = (value: number) => number;

const shapes = [symbolSquare, symbolTriangle, symbolCross, symbolStar];

/** The mark of a line in ink, by its place among the lines. */
function markOf(order: number, size: number): string {
  return symbol(shapes[order % shapes.length], 2 * size * size)() ?? "";
}

type SeriesProps = { one: YearSeries; order: number; size: number; at: Scale; y: Scale };

function Series({ one, order, size, at, y }: SeriesProps) {
  const colour = one.kind === undefined ? "var(--ink-soft)" : bodyColour(one.kind);
  const mark = markOf(order, size);
  const path = line<YearPoint>(
    ({ year }) => at(year),
    ({ value }) => y(value),
  );
  return (
    <g>
      {runs(one.points).map((run) => (
        <path
          key={run[0]?.year}
          d={path(run) ?? ""}
          fill="none"
          stroke={colour}
          strokeWidth={2}
          strokeDasharray={one.dash}
        />
      ))}
      {one.points.map(({ year, value, title }) =>
        one.kind === undefined ? (
          <path key={year} d={mark} transform={`translate(${at(year)} ${y(value)})`} fill={colour}>
            {title === undefined ? null : <title>{title}</title>}
          </path>
        ) : (
          <BodyPoint
            key={year}
            kind={one.kind}
            x={at(year)}
            y={y(value)}
            size={size}
            {...(title === undefined ? {} : { title })}
          />
        ),
      )}
    </g>
  );
}

function Band({ band, at, y }: { band: NonNullable<LinesByYearProps["band"]>; at: Scale; y: Scale }) {
  type Year = (typeof band.years)[number];
  const shape = area<Year>()
    .x(({ year }) => at(year))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  const [first] = band.years;
  return (
    <g>
      {runs(band.years).map((run) =>
        run.length > 1 ? (
          <path key={run[0]?.year} d={shape(run) ?? ""} fill="var(--hairline)" fillOpacity={0.75} />
        ) : (
          run.map(({ year, low, high }) => (
            <rect
              key={year}
              x={at(year) - 5}
              y={y(high)}
              width={10}
              height={Math.max(2, y(low) - y(high))}
              fill="var(--hairline)"
            />
          ))
        ),
      )}
      {first === undefined ? null : (
        <text x={at(first.year) + 4} y={y(first.low) + 16} fontSize={12.5} fill="var(--ink-soft)">
          {band.label}
        </text>
      )}
    </g>
  );
}

/** Splits years in order where one is missing. */
function runs<T extends { year: number }>(points: readonly T[]): T[][] {
  const found: T[][] = [];
  for (const point of points) {
    const run = found.at(-1);
    if (run?.at(-1)?.year === point.year - 1) run.push(point);
    else found.push([point]);
  }
  return found;
}

/** Moves names apart so that none covers another, and keeps them within the chart. */
function spreadNames<T extends { y: number }>(names: T[], top: number, bottom: number): T[] {
  const room = 33;
  const sorted = [...names].sort((a, b) => a.y - b.y);
  let floor = top;
  const placed = sorted.map((name) => {
    const place = Math.max(name.y - 2, floor);
    floor = place + room;
    return { ...name, y: place };
  });
  const over = Math.max(0, floor - room - (bottom - 16));
  return placed.map((name) => ({ ...name, y: name.y - over }));
}
