import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { filterOf, type Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { AuditNav } from "@/app/[locale]/(audit)/audit/audit-nav";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import {
  askAttendance,
  listDisagreeingClaims,
  listPersonalFigures,
  listWithoutSecondReader,
} from "@/db/queries/audit-questions";
import { pageLocale } from "@/i18n/page-locale";
import { AloneSection } from "./alone-section";
import { ClaimsSection } from "./claims-section";
import { FiguresSection } from "./figures-section";
import { QuestionsSection } from "./questions-section";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "auditViews" });
  return { title: t("title") };
}

/** What an auditor would ask of all that is published. */
export default async function FindingsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/audit/findings");
  if (!isFor(account.role, "ledger.read"))
    return <Forbidden locale={locale} role={account.role} verb="ledger.read" />;
  const ctx = await readContext();
  const t = await getTranslations({ locale, namespace: "auditViews" });
  const { page } = filterOf(await searchParams);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <AuditNav locale={locale} at="/audit/findings" />
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <QuestionsSection locale={locale} questions={askAttendance(ctx)} />
      <ClaimsSection locale={locale} claims={listDisagreeingClaims(ctx)} />
      <AloneSection locale={locale} entries={listWithoutSecondReader(ctx)} />
      <FiguresSection locale={locale} list={listPersonalFigures(ctx, page)} />
    </div>
  );
}
