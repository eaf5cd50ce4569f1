import { getTranslations } from "next-intl/server";
import { percent } from "@/components/record/words";
import { DataTable } from "@/components/ui/data-table";
import type { Sitting } from "@/domain/record";
import { attendanceRate, type QuorumVerdict } from "@/domain/rules";
import type { Locale } from "@/i18n/routing";

/** A sitting with what the rule says of its attendance, and what it is called. */
export type JudgedSitting = { sitting: Sitting; verdict: QuorumVerdict; name: string };

/** The figures that the chart of a session's sittings draws, as a table. */
export async function SittingsTable({
  locale,
  judged,
}: {
  locale: Locale;
  judged: readonly JudgedSitting[];
}) {
  const t = await getTranslations({ locale, namespace: "session" });
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const cell = (value: number | null) => value ?? terms("notReported");
  return (
    <DataTable caption={t("quorum")}>
      <thead>
        <tr>
          <th scope="col">{words("sitting")}</th>
          {(["due", "present", "absent", "rate"] as const).map((key) => (
            <th key={key} scope="col" className="text-right">
              {t(key)}
            </th>
          ))}
          <th scope="col" className="text-right">
            {t("quorumLine", { threshold: "" })}
          </th>
          <th scope="col">{words("verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {judged.map(({ sitting: { id, attendance }, verdict, name }) => {
          const rate = attendanceRate(attendance);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              {(["due", "present", "absent"] as const).map((key) => (
                <td key={key} className="text-right">
                  {cell(attendance[key])}
                </td>
              ))}
              <td className="text-right">{rate === null ? "" : percent(locale, rate)}</td>
              <td className="text-right">{verdict.known ? verdict.threshold : ""}</td>
              <td>{shortVerdict(verdict)}</td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );

  function shortVerdict(verdict: QuorumVerdict): string {
    if (!verdict.known || verdict.margin === null) return words("unknown");
    return words(verdict.met ? "met" : "notMet", { margin: Math.abs(verdict.margin) });
  }
}
