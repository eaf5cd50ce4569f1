import { getTranslations } from "next-intl/server";
import { ActForm } from "@/components/desk/act-form";
import { DataTable } from "@/components/ui/data-table";
import type { ReportedFigures } from "@/db/queries/roll-comparison";
import { compareCounts, type RollCounts } from "@/domain/roll";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { fillAction } from "../fill-action";

type Props = {
  locale: Locale;
  roll: string;
  counts: RollCounts;
  reported: readonly ReportedFigures[];
  mayFill: boolean;
};

/** A roll's counts beside what records report of the sitting: every difference is stated, none is smoothed. */
export async function Reported({ locale, roll, counts, reported, mayFill }: Props) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const session = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return (
    <section aria-labelledby="reported" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id="reported" className="text-2xl">
        {t("reported")}
      </h2>
      {reported.length === 0 ? <p className="text-soft">{t("reportedNone")}</p> : null}
      {reported.map(({ from, draft, figures }) => {
        const key = draft?.id ?? from;
        if (figures === null)
          return (
            <p key={key} className="text-soft">
              {t(from === "draft" ? "draftNoSitting" : "recordNoSitting")}
            </p>
          );
        const compared = compareCounts(counts, figures);
        const isSame = compared.every(({ difference }) => difference === null || difference === 0);
        const gaps = compared.filter(({ reported: given }) => given === null).length;
        return (
          <div key={key} className="grid grid-cols-[minmax(0,1fr)] gap-2">
            <DataTable caption={t(from === "draft" ? "inDraft" : "inRecord")}>
              <thead>
                <tr>
                  <th scope="col">{t("figure")}</th>
                  {(["counted", "reportedAs", "difference"] as const).map((column) => (
                    <th key={column} scope="col" className="text-right">
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {compared.map(({ figure, counted, reported: given, difference }) => (
                  <tr key={figure}>
                    <th scope="row">{session(figure)}</th>
                    <td className="figures text-right">{counted}</td>
                    <td className="figures text-right">{given ?? terms("notReported")}</td>
                    <td className={`figures text-right ${difference ? "font-bold text-check" : ""}`}>
                      {difference === null ? "" : difference > 0 ? `+${difference}` : difference}
                    </td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
            <p>{t(isSame ? "sameFigures" : "differentFigures")}</p>
            {draft === null ? null : (
              <p>
                <a href={localePath(locale, `/desk/drafts/${draft.id}`)}>{t("openDraft")}</a>
              </p>
            )}
            {draft?.isEditable === true && mayFill && gaps > 0 ? (
              <ActForm
                id={`use-${draft.id}`}
                action={fillAction}
                hidden={{ locale, roll, draft: draft.id, version: String(draft.version) }}
                submit={t("useCounts", { count: gaps })}
                look="secondary"
              />
            ) : null}
          </div>
        );
      })}
    </section>
  );
}
