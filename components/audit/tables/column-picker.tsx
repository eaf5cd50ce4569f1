import { buttonClass } from "@/components/ui/button";
import type { Language, TableColumn } from "@/domain/tables";

type Labels = {
  legend: string;
  hint: string;
  others: string;
  up: (name: string) => string;
  down: (name: string) => string;
};

/** Columns to pick and put in order: those shown with buttons to move them, the others below. Works as a plain form. */
export function ColumnPicker({
  columns,
  chosen,
  language,
  labels,
}: {
  columns: readonly TableColumn[];
  /** Keys in the order shown. */
  chosen: readonly string[];
  language: Language;
  labels: Labels;
}) {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const shown = chosen.flatMap((key) => byKey.get(key) ?? []);
  const others = columns.filter(({ key }) => !chosen.includes(key));
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 font-medium">{labels.legend}</legend>
      <p className="max-w-prose text-sm text-soft">{labels.hint}</p>
      <ol className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
        {shown.map((column, n) => (
          <li
            key={column.key}
            className="flex break-inside-avoid items-center justify-between gap-2 border-b border-hairline"
          >
            <Choice column={column} isChosen language={language} />
            <span className="flex shrink-0">
              <Move
                name="up"
                to="↑"
                column={column}
                label={labels.up(column.title[language])}
                isOff={n === 0}
              />
              <Move
                name="down"
                to="↓"
                column={column}
                label={labels.down(column.title[language])}
                isOff={n === shown.length - 1}
              />
            </span>
          </li>
        ))}
      </ol>
      {others.length === 0 ? null : (
        <>
          <p className="text-sm text-soft">{labels.others}</p>
          <ul className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
            {others.map((column) => (
              <li key={column.key} className="break-inside-avoid border-b border-hairline">
                <Choice column={column} isChosen={false} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}

function Choice({
  column,
  isChosen,
  language,
}: {
  column: TableColumn;
  isChosen: boolean;
  language: Language;
}) {
  return (
    <label className="flex min-h-11 min-w-0 items-center gap-2" title={column.definition[language]}>
      <input
        type="checkbox"
        name="columns"
        value={column.key}
        defaultChecked={isChosen}
        className="size-5 shrink-0 accent-ink"
      />
      <span className="min-w-0 break-words">{column.title[language]}</span>
    </label>
  );
}

type MoveProps = { name: "up" | "down"; to: string; column: TableColumn; label: string; isOff: boolean };

function Move({ name, to, column, label, isOff }: MoveProps) {
  return (
    <button
      type="submit"
      name={name}
      value={column.key}
      aria-label={label}
      disabled={isOff}
      className={`${buttonClass("quiet")} min-w-11 px-0! no-underline!`}
    >
      {to}
    </button>
  );
}
