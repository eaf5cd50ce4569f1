import { DataTable } from "@/components/ui/data-table";
import { ChartDrawing, type Draw } from "./drawing";

/** A cell of a chart's table; null is "not reported". */
export type ChartCell = string | number | null;

/** A chart's table as it is shown and exported. */
export type ChartTable = {
  columns: readonly { key: string; title: string; number?: boolean }[];
  rows: ChartRows;
};

/** `href` is where a row's first cell leads. */
export type ChartRow = { key: string; cells: readonly ChartCell[]; href?: string };

/** An array, or what makes rows when they are asked for, where a page shows few of many: see `rowsWhenAsked`. */
export type ChartRows = Pick<readonly ChartRow[], "length" | "slice">;

export type ChartFigureProps = {
  id: string;
  title: string;
  /** What the chart shows, in a sentence computed from its data. */
  finding: string;
  /** How it is read and what it does not say. */
  note: string;
  /** Null where there is nothing to draw. */
  draw: Draw | null;
  /** What stands out, told one by one. */
  remarks?: readonly { key: string; text: string; href: string; link: string }[];
  table: ChartTable;
  basis: string;
  words: { table: string; shownOf: string; notReported: string; csv: string; svg: string; source: string };
  downloads: { csv: string; svg: string; source: string };
};

/** Most rows that a page's table shows; the file has all of them. */
export const tableRows = 60;

/** A chart with its finding above it, its table one click below, where it rests, and its files. */
export function ChartFigure(props: ChartFigureProps) {
  const { id, title, finding, note, draw, remarks = [], table, basis, words, downloads } = props;
  const shown = table.rows.slice(0, tableRows);
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-rule pt-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <p className="max-w-prose text-lg leading-relaxed">{finding}</p>
      {draw === null ? null : (
        <figure className="grid items-start gap-x-10 gap-y-2 lg:grid-cols-[minmax(0,54rem)_minmax(0,1fr)]">
          <div>
            <ChartDrawing draw={draw} alt={finding} />
          </div>
          <figcaption className="max-w-prose text-sm text-soft lg:sticky lg:top-6 print:static">
            {note}
          </figcaption>
        </figure>
      )}
      {remarks.length === 0 ? null : (
        <ul className="grid max-w-prose gap-2 pl-5 [list-style:square] marker:text-soft">
          {remarks.map(({ key, text, href, link }) => (
            <li key={key}>
              <a href={href}>{link}</a> {text}
            </li>
          ))}
        </ul>
      )}
      {table.rows.length === 0 ? null : (
        <details>
          <summary className="w-fit py-1">{words.table}</summary>
          <DataTable caption={title}>
            <thead>
              <tr>
                {table.columns.map(({ key, title: name, number }) => (
                  <th key={key} scope="col" className={number === true ? "text-right" : ""}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ key, cells, href }) => (
                <tr key={key}>
                  {table.columns.map((column, at) => (
                    <Cell
                      key={column.key}
                      cell={cells[at] ?? null}
                      first={at === 0}
                      number={column.number === true}
                      link={at === 0 ? (href ?? null) : null}
                      notReported={words.notReported}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </DataTable>
          {table.rows.length > shown.length ? <p className="pt-2 text-sm">{words.shownOf}</p> : null}
        </details>
      )}
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        <span>{basis}</span>
        <a href={downloads.source} className="no-print">
          {words.source}
        </a>
        {table.rows.length === 0 ? null : (
          <a href={downloads.csv} className="no-print">
            {words.csv}
          </a>
        )}
        {draw === null ? null : (
          <a href={downloads.svg} className="no-print">
            {words.svg}
          </a>
        )}
      </p>
    </section>
  );
}

function Cell({
  cell,
  first,
  number,
  link,
  notReported,
}: {
  cell: ChartCell;
  first: boolean;
  number: boolean;
  link: string | null;
  notReported: string;
}) {
  const words = cell === null ? <span className="text-soft">{notReported}</span> : cell;
  const look = number ? "text-right" : "max-w-[34rem] whitespace-normal";
  return first ? (
    <th scope="row" className={look}>
      {link === null ? words : <a href={link}>{words}</a>}
    </th>
  ) : (
    <td className={look}>{words}</td>
  );
}
