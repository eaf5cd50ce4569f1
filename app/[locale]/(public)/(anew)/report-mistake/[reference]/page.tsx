import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { day, sessionName } from "@/components/record/words";
import { Notice } from "@/components/ui/notice";
import { mistakeStatus } from "@/db/queries/mistakes";
import { readReference } from "@/domain/mistakes";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; reference: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "mistakes" });
  const reference = readReference((await params).reference) ?? "";
  return { title: t("statusTitle", { reference }), robots: { index: false } };
}

/** What became of a report: open, or answered, with the revision that corrects the record. */
export default async function ReportStatus({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const reference = readReference((await params).reference);
  const status = reference === null ? null : mistakeStatus(getDatabase(), reference);
  if (status === null) notFound();
  const t = await getTranslations({ locale, namespace: "mistakes" });
  const { named, sessionKey, state, answer, closedAt, correctedIn } = status;
  const session = localePath(locale, `/sessions/${sessionKey}`);
  const isNew = (await searchParams).sent !== undefined && state === "open";
  const says = state === "accepted" && correctedIn !== null ? t("correctedText") : t(`${state}Text`);
  return (
    <div className="grid max-w-prose grid-cols-[minmax(0,1fr)] gap-6">
      <h1 className="text-3xl">{t("statusTitle", { reference: status.reference })}</h1>
      {isNew ? (
        <Notice look="good" title={t("thanks")}>
          <p>{t("thanksText", { reference: status.reference })}</p>
        </Notice>
      ) : null}
      <div className="grid gap-1">
        <p className="text-sm text-soft">
          {t("reported", { date: day(locale, status.reportedAt) })}
          {" · "}
          <a href={session}>{sessionName(locale, named, regionGloss(named.regionCode, named.regionName))}</a>
        </p>
      </div>
      <section aria-labelledby="state" className="grid gap-2 border-t border-rule pt-4">
        <h2 id="state" className="text-2xl">
          {t(`state.${state}`)}
        </h2>
        {closedAt === null ? null : (
          <p className="text-sm text-soft">{t("answered", { date: day(locale, closedAt) })}</p>
        )}
        <p>
          {says}{" "}
          {correctedIn === null ? null : (
            <a href={`${session}/revisions/${correctedIn}`}>{t("correctedLink", { number: correctedIn })}</a>
          )}
        </p>
        {answer === null ? null : (
          <>
            <h3 className="pt-2 text-xl">{t("answer")}</h3>
            <p className="whitespace-pre-line">{answer}</p>
          </>
        )}
      </section>
    </div>
  );
}
