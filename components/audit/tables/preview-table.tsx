import { DataTable } from "@/components/ui/data-table";
import type { Cell, Language, Line, TableColumn } from "@/domain/tables";
import { localePath } from "@/i18n/path";

type Labels = {
  caption: string;
  /** What an empty cell says, by why it is. */
  empty: (why: TableColumn["empty"]) => string;
  yes: string;
  no: string;
  /** Head of the column that tells lines apart. */
  line: string;
  subtotal: (rows: number) => string;
  total: (rows: number) => string;
};

/** The first lines of a table as the file will have them; subtotals stand out, what is not reported says so. */
export function PreviewTable({
  columns,
  lines,
  isOfRecords,
  language,
  labels,
}: {
  columns: readonly TableColumn[];
  lines: readonly Line[];
  /** Whether every row is of a published record, whose page its session leads to. */
  isOfRecords: boolean;
  language: Language;
  labels: Labels;
}) {
  const isGrouped = lines.some(({ is }) => is !== "row");
  return (
    <DataTable caption={labels.caption}>
      <thead>
        <tr>
          {isGrouped ? <th scope="col">{labels.line}</th> : null}
          {columns.map(({ key, title, definition, type }) => (
            <th
              key={key}
              scope="col"
              className={isNumber(type) ? "text-right" : ""}
              title={definition[language]}
            >
              {title[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...lines.entries()].map(([n, line]) => (
          <Row
            key={n}
            columns={columns}
            line={line}
            isGrouped={isGrouped}
            isOfRecords={isOfRecords}
            language={language}
            labels={labels}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

type RowProps = {
  columns: readonly TableColumn[];
  line: Line;
  isGrouped: boolean;
  isOfRecords: boolean;
  language: Language;
  labels: Labels;
};

function Row({ columns, line, isGrouped, isOfRecords, language, labels }: RowProps) {
  const isRow = line.is === "row";
  return (
    <tr className={isRow ? "" : "bg-raised font-medium"}>
      {isGrouped ? (
        <td>{isRow ? null : labels[line.is === "total" ? "total" : "subtotal"](line.rows)}</td>
      ) : null}
      {columns.map(({ key, type, empty }, place) => {
        const cell = line.cells[place] ?? null;
        const className = isNumber(type) ? "text-right" : "max-w-72 whitespace-normal break-words";
        if (cell === null)
          return (
            <td key={key} className={`${isNumber(type) ? "text-right" : ""} text-soft`}>
              {isRow ? labels.empty(empty) : null}
            </td>
          );
        return (
          <td key={key} className={className}>
            <Shown column={key} cell={cell} isOfRecords={isOfRecords} language={language} labels={labels} />
          </td>
        );
      })}
    </tr>
  );
}

type ShownProps = Pick<RowProps, "isOfRecords" | "language" | "labels"> & {
  column: string;
  cell: Exclude<Cell, null>;
};

function Shown({ column, cell, isOfRecords, language, labels }: ShownProps) {
  if (typeof cell === "boolean") return cell ? labels.yes : labels.no;
  if (typeof cell === "number") return cell;
  if (column === "session" && isOfRecords)
    return <a href={localePath(language, `/sessions/${cell}`)}>{cell}</a>;
  if (column.endsWith("sha256")) {
    return (
      <span title={cell} className="font-mono text-xs text-soft">
        {cell.slice(0, 12)}…
      </span>
    );
  }
  return <span className="line-clamp-4">{cell}</span>;
}

const isNumber = (type: TableColumn["type"]) => type === "integer" || type === "decimal";
