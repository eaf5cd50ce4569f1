import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { correctAction } from "@/app/[locale]/(desk)/desk/corrections/new/correct-action";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { CorrectionForm } from "@/components/desk/correction-form";
import { getSession } from "@/db/queries/session";
import { officialSessionName, sessionKeySchema } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ session?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("correctTitle") };
}

export default async function NewCorrection({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const key = sessionKeySchema.safeParse((await searchParams).session);
  const path = `/desk/corrections/new?session=${key.data ?? ""}`;
  const account = await requireAccount(locale, path);
  if (!isFor(account.role, "record.correct"))
    return <Forbidden locale={locale} role={account.role} verb="record.correct" />;
  const session = key.success ? getSession(getDatabase(), key.data) : null;
  if (session === null) notFound();
  const t = await getTranslations({ locale, namespace: "desk" });
  return (
    <div className="grid max-w-prose gap-4">
      <h1 className="text-3xl">{t("correctTitle")}</h1>
      <p>
        <a href={localePath(locale, `/sessions/${session.key}`)}>{officialSessionName(session.identity)}</a>
      </p>
      <p>{t("correctLead")}</p>
      <CorrectionForm action={correctAction} locale={locale} session={session.key} />
    </div>
  );
}
