import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { readContext } from "@/app/_server/session";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { valueWords } from "@/app/[locale]/(public)/sessions/[key]/value-words";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { CloseReportForm } from "@/components/desk/close-report-form";
import { sessionName } from "@/components/record/words";
import { Notice } from "@/components/ui/notice";
import { getMistake } from "@/db/queries/mistakes";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { closeAction } from "./close-action";
import { ReportAnswer } from "./report-answer";

type Props = {
  params: Promise<{ locale: string; reference: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "mistakes" });
  return { title: t("statusTitle", { reference: (await params).reference }) };
}

/** One report: what the reader wrote, and its answer or the form for it. */
export default async function Mistake({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { reference } = await params;
  const account = await requireAccount(locale, `/desk/mistakes/${encodeURIComponent(reference)}`);
  if (!isFor(account.role, "mistake.read"))
    return <Forbidden locale={locale} role={account.role} verb="mistake.read" />;
  const report = getMistake(await readContext(), reference);
  if (report === null) notFound();
  const t = await getTranslations({ locale, namespace: "mistakes" });
  const words = await valueWords(locale);
  const { named, path, value } = report;
  const session = localePath(locale, `/sessions/${report.sessionKey}`);
  return (
    <div className="grid max-w-prose grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-2">
        <p className="text-sm">
          <a href={localePath(locale, "/desk/mistakes")}>{t("back")}</a>
        </p>
        <h1 className="text-3xl">{t("statusTitle", { reference })}</h1>
        <p className="text-sm text-soft">
          {t(`state.${report.state}`)} · {t("reported", { date: moment(locale, report.reportedAt) })}
        </p>
      </div>
      {(await searchParams).done === "closed" ? (
        <Notice look="good" role="status" title={t("closedDone")} />
      ) : null}
      <section aria-label={t("facts")}>
        <dl className="grid gap-4">
          {fact(
            t("about"),
            <a href={session}>
              {sessionName(locale, named, regionGloss(named.regionCode, named.regionName))}
            </a>,
          )}
          {path === null || value === null
            ? null
            : fact(
                `${t("valueThen")} (${t("revisionThen", { number: report.revision })})`,
                t("valueLabel", { name: words.nameOf(path), value: words.shown(path, value) }),
              )}
          {fact(t("text"), report.text)}
          {report.evidence === null ? null : fact(t("evidence"), report.evidence)}
          {report.contact === null ? null : fact(t("contact"), report.contact)}
        </dl>
      </section>
      <section aria-labelledby="answering" className="grid gap-3 border-t border-rule pt-4">
        <h2 id="answering" className="text-2xl">
          {t(report.closedAt === null ? "toAnswer" : "answer")}
        </h2>
        {report.closedAt === null ? (
          <CloseReportForm
            action={closeAction}
            locale={locale}
            reference={reference}
            hasContact={report.contact !== null}
          />
        ) : (
          <ReportAnswer locale={locale} report={report} mayCorrect={isFor(account.role, "record.correct")} />
        )}
      </section>
    </div>
  );
}

function fact(term: string, said: ReactNode) {
  return (
    <div>
      <dt className="text-sm text-soft">{term}</dt>
      <dd className="break-words whitespace-pre-line">{said}</dd>
    </div>
  );
}
