import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Input, Select } from "@/components/ui/field";
import { type ColumnMapping, rosterFields } from "@/domain/roll";
import type { Locale } from "@/i18n/routing";

type Props = {
  locale: Locale;
  rows: readonly (readonly string[])[];
  heading: number;
  mapping: ColumnMapping;
};

const shownRows = 5;

/** Which row is the heading and what each column holds, beside the first rows; the address keeps what is chosen. */
export async function MappingForm({ locale, rows, heading, mapping }: Props) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const width = Math.max(...rows.slice(0, heading + 200).map((row) => row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => ({
    letter: letterOf(at),
    title: (rows[heading]?.[at] ?? "").trim(),
    example: rows.slice(heading + 1).find((row) => (row[at] ?? "").trim() !== "")?.[at] ?? "",
  }));
  const shown = rows.slice(0, heading + 1 + shownRows).map((cells, at) => ({ number: at + 1, cells }));
  return (
    <section aria-labelledby="mapping" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id="mapping" className="text-2xl">
        {t("mapping")}
      </h2>
      <DataTable caption={t("firstRows")}>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            {columns.map(({ letter }) => (
              <th key={letter} scope="col" className="figures">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ number, cells }) => (
            <tr key={number} className={lookOf(number - 1)}>
              <th scope="row" className="figures font-normal text-soft">
                {number}
              </th>
              {columns.map(({ letter }, at) => (
                <td key={letter} className="max-w-60 truncate">
                  {cells[at] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <form className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Input
          id="heading"
          name="heading"
          type="number"
          min={1}
          max={rows.length}
          label={t("heading")}
          defaultValue={heading + 1}
        />
        {rosterFields.map((field) => (
          <Select
            key={`${field}${mapping[field]}`}
            id={`column-${field}`}
            name={field}
            label={t(field === "number" || field === "name" ? "columnNeeded" : "columnOf", {
              field: t(`fields.${field}`),
            })}
            defaultValue={mapping[field] === null ? "" : String(mapping[field])}
          >
            <option value="">{t("noColumn")}</option>
            {columns.map(({ letter, title, example }, at) => (
              <option key={letter} value={at}>
                {t(example === "" ? "columnOptionEmpty" : "columnOption", {
                  letter,
                  title: title === "" ? "—" : title,
                  example: example.slice(0, 20),
                })}
              </option>
            ))}
          </Select>
        ))}
        <p>
          <button type="submit" className={buttonClass()}>
            {t("checkAgain")}
          </button>
        </p>
      </form>
    </section>
  );

  function lookOf(at: number): string {
    if (at === heading) return "bg-mark font-bold";
    return at < heading ? "text-soft" : "";
  }
}

/** A column as spreadsheets call it. @param at from 0 */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
