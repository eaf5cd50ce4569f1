import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { countMarks, type Mark } from "@/domain/roll";
import { attendanceRate } from "@/domain/rules";
import type { Locale } from "@/i18n/routing";
import { percent } from "./words";

type Line = { number: string; group: string | null; mark: Mark };

/** Attendance by delegation or sector; nothing where the roster names none. */
export async function GroupTable({ locale, lines }: { locale: Locale; lines: readonly Line[] }) {
  const groups = [...new Set(lines.map(({ group }) => group))];
  if (groups.every((group) => group === null)) return null;
  const t = await getTranslations({ locale, namespace: "roll" });
  const rows = groups.map((group) => {
    const members = lines
      .filter((line) => line.group === group)
      .map(({ number: id, mark }) => ({ id, mark }));
    const byId = new Map(members.map(({ id, mark }) => [id, mark]));
    return { group, counts: countMarks(members, (id) => byId.get(id) ?? null) };
  });
  return (
    <DataTable caption={t("byGroup")} narrow>
      <thead>
        <tr>
          <th scope="col">{t("fields.group")}</th>
          {(["due", "present", "late", "leave", "absent"] as const).map((key) => (
            <th key={key} scope="col" className="text-right">
              {t(`counts.${key}`)}
            </th>
          ))}
          <th scope="col" className="text-right">
            {t("rate")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ group, counts }) => (
          <tr key={group ?? ""}>
            <th scope="row" lang="zh-CN">
              {group ?? t("noGroup")}
            </th>
            {(["due", "present", "late", "leave", "absent"] as const).map((key) => (
              <td key={key} className="figures text-right">
                {counts[key]}
              </td>
            ))}
            <td className="figures text-right">{percent(locale, attendanceRate(counts) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
