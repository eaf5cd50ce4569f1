import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { siteAddress } from "@/app/_server/site-address";
import { sessionName } from "@/components/record/words";
import { ReportForm } from "@/components/site/report-form";
import { Notice } from "@/components/ui/notice";
import { mistakeStatus } from "@/db/queries/mistakes";
import { getSession } from "@/db/queries/session";
import { readReference } from "@/domain/mistakes";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { LookUp } from "./look-up";
import { reportAction } from "./report-action";
import { valueChoices } from "./value-choices";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "mistakes" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ReportMistake({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { session: asked, path, reference: wanted } = await searchParams;
  const sought = typeof wanted === "string" ? wanted : null;
  const reference = sought === null ? null : readReference(sought);
  if (reference !== null && mistakeStatus(getDatabase(), reference) !== null)
    redirect(localePath(locale, `/report-mistake/${reference}`));
  const t = await getTranslations({ locale, namespace: "mistakes" });
  const session = typeof asked === "string" ? getSession(getDatabase(), asked) : null;
  const { mistakes, errors } = await getMessages({ locale });
  const values = session === null ? [] : await valueChoices(locale, session.record);
  const isChoice = values.some((value) => value.path === path);
  const nameOf = ({ identity }: NonNullable<typeof session>) =>
    sessionName(locale, identity, regionGloss(identity.regionCode, identity.regionName));
  return (
    <div className="grid max-w-prose grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </div>
      {session === null && asked !== undefined && asked !== "" ? (
        <Notice look="check">{t("unknownSession")}</Notice>
      ) : null}
      {session === null ? null : (
        <p className="border-l-4 border-rule pl-3">
          <span className="block text-sm text-soft">{t("about")}</span>
          <a href={localePath(locale, `/sessions/${session.key}`)}>{nameOf(session)}</a>
        </p>
      )}
      <NextIntlClientProvider locale={locale} messages={{ mistakes, errors }}>
        <ReportForm
          action={reportAction}
          locale={locale}
          isSessionKnown={session !== null}
          values={values}
          example={siteAddress(localePath(locale, "/sessions/141102-congress-7-4"))}
          given={{
            session: session?.key ?? (typeof asked === "string" ? asked : ""),
            path: isChoice && typeof path === "string" ? path : "",
            text: "",
            evidence: "",
            contact: "",
            shown: new Date().toISOString(),
          }}
        />
      </NextIntlClientProvider>
      <LookUp locale={locale} sought={sought} />
    </div>
  );
}
