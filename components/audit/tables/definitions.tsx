import { DataTable } from "@/components/ui/data-table";
import type { Language, TableColumn } from "@/domain/tables";

type Labels = { title: string; column: string; type: string; definition: string };

/** What each column means, for those who build a table; the same travels with every file. */
export function Definitions({
  columns,
  language,
  labels,
}: {
  columns: readonly TableColumn[];
  language: Language;
  labels: Labels;
}) {
  return (
    <details>
      <summary className="cursor-pointer py-2.5">{labels.title}</summary>
      <DataTable caption={labels.title} wraps>
        <thead>
          <tr>
            <th scope="col">{labels.column}</th>
            <th scope="col">{labels.type}</th>
            <th scope="col">{labels.definition}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ key, title, type, unit, definition }) => (
            <tr key={key}>
              <th scope="row">
                {title[language]} <span className="font-mono text-xs font-normal text-soft">{key}</span>
              </th>
              <td className="text-sm text-soft">{unit === "none" ? type : `${type}, ${unit}`}</td>
              <td>{definition[language]}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );
}
