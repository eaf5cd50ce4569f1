import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { type RosterFault, rosterLengths } from "@/domain/roll";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; faults: readonly RosterFault[]; good: number; again: string };

/** Every row that is wrong, by its number in the file, with what to do about it. */
export async function FaultTable({ locale, faults, good, again }: Props) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const wrong = new Set(faults.map(({ row }) => row)).size;
  return (
    <section
      aria-labelledby="faults"
      className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-rule pt-4"
    >
      <h2 id="faults" className="text-2xl">
        {t("faultsTitle", { count: wrong })}
      </h2>
      <Notice look="bad">
        <p>
          {t("faultsText", { good })} <a href={again}>{t("uploadAgain")}</a>
        </p>
      </Notice>
      <DataTable caption={t("faultsCaption")} wraps>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("value")}</th>
            <th scope="col">{t("toDo")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, 200).map(({ row, field, code, value, other }) => (
            <tr key={`${row}-${field}-${code}`}>
              <th scope="row" className="figures">
                {row}
              </th>
              <td className="whitespace-nowrap">{t(`fields.${field}`)}</td>
              <td>{value === "" ? <span className="text-soft">{t("emptyCell")}</span> : value}</td>
              <td>
                {t(`faults.${code}`, {
                  ...{ field: t(`fields.${field}`), other: other ?? 0, most: rosterLengths[field] },
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
