import { getTranslations } from "next-intl/server";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { buttonClass } from "@/components/ui/button";
import type { MistakeView } from "@/db/queries/mistakes";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; report: MistakeView; mayCorrect: boolean };

/** How a report was answered, and how far the correction is. */
export async function ReportAnswer({ locale, report, mayCorrect }: Props) {
  const t = await getTranslations({ locale, namespace: "mistakes" });
  const { reference, sessionKey, answer, closedBy, closedAt, correction } = report;
  const open = localePath(locale, `/desk/corrections/new?session=${sessionKey}&report=${reference}`);
  const isGone = correction === null || correction.state === "discarded";
  return (
    <>
      <p className="whitespace-pre-line">{answer ?? t(`${report.state}Text`)}</p>
      <p className="text-sm text-soft">
        {t("closedBy", { name: closedBy ?? "", date: closedAt === null ? "" : moment(locale, closedAt) })}
      </p>
      {report.state === "accepted" ? correctionSoFar() : null}
    </>
  );

  function correctionSoFar() {
    if (correction !== null && !isGone)
      return (
        <p>
          {correction.state === "published" ? `${t("correctionPublished")} ` : null}
          <a href={localePath(locale, `/desk/drafts/${correction.draft}`)}>{t("correcting")}</a>
        </p>
      );
    return (
      <>
        {correction === null ? null : <p>{t("correctionDiscarded")}</p>}
        {mayCorrect ? (
          <p>
            <a href={open} className={buttonClass("primary")}>
              {t(correction === null ? "correct" : "correctAgain")}
            </a>
          </p>
        ) : (
          <p className="text-soft">{t("noCorrection")}</p>
        )}
      </>
    );
  }
}
