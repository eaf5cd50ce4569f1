import { getTranslations } from "next-intl/server";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { DataTable } from "@/components/ui/data-table";
import type { RollLine } from "@/db/queries/rolls";
import { marks } from "@/domain/roll";
import type { Locale } from "@/i18n/routing";

/** A closed roll's lines, those who did not come first. */
export async function LineTable({ locale, lines }: { locale: Locale; lines: readonly RollLine[] }) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const sorted = marks.toReversed().flatMap((mark) => lines.filter((line) => line.mark === mark));
  return (
    <DataTable caption={t("linesCaption", { count: lines.length })} wraps>
      <thead>
        <tr>
          <th scope="col">{t("fields.number")}</th>
          <th scope="col">{t("fields.name")}</th>
          <th scope="col" className="max-sm:hidden">
            {t("fields.group")}
          </th>
          <th scope="col">{t("mark")}</th>
          <th scope="col">{t("reason")}</th>
          <th scope="col">{t("markedAt")}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ number, name, group, mark, reason, at }) => (
          <tr key={number}>
            <td className="figures whitespace-nowrap">{number}</td>
            <th scope="row" className="whitespace-nowrap">
              <span lang="zh-CN">{name}</span>
              <span className="block text-sm font-normal text-soft sm:hidden">{group}</span>
            </th>
            <td className="max-sm:hidden">{group}</td>
            <td className={`whitespace-nowrap ${mark === "present" ? "" : "font-bold"}`}>
              {t(`marks.${mark}`)}
            </td>
            <td>{reason}</td>
            <td className="figures text-soft sm:whitespace-nowrap">
              {at === null ? t("countedAbsent") : moment(locale, at)}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
