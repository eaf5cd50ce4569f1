import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { correctAction } from "@/app/[locale]/(desk)/desk/corrections/new/correct-action";
import { valueWords } from "@/app/[locale]/(public)/sessions/[key]/value-words";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ReasonForm } from "@/components/desk/reason-form";
import { getMistake, type MistakeView } from "@/db/queries/mistakes";
import { getSession, getWithdrawn } from "@/db/queries/session";
import { readReference } from "@/domain/mistakes";
import { officialSessionName, sessionKeySchema } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("correctTitle") };
}

export default async function NewCorrection({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const key = sessionKeySchema.safeParse(query.session);
  const reference = readReference(String(query.report ?? ""));
  const more = reference === null ? "" : `&report=${reference}`;
  const path = `/desk/corrections/new?session=${key.data ?? ""}${more}`;
  const account = await requireAccount(locale, path);
  if (!isFor(account.role, "record.correct"))
    return <Forbidden locale={locale} role={account.role} verb="record.correct" />;
  const db = getDatabase();
  const session = key.success ? (getSession(db, key.data) ?? getWithdrawn(db, key.data)) : null;
  if (session === null) notFound();
  const t = await getTranslations({ locale, namespace: "desk" });
  const report = reference === null ? null : getMistake(await readContext(), reference);
  return (
    <div className="grid max-w-prose gap-4">
      <h1 className="text-3xl">{t("correctTitle")}</h1>
      <p>
        <a href={localePath(locale, `/sessions/${session.key}`)}>{officialSessionName(session.identity)}</a>
      </p>
      <p>{t("correctLead")}</p>
      {session.withdrawn === null ? null : <p>{t("correctWithdrawn")}</p>}
      <ReasonForm
        name={`correction ${session.key}`}
        action={correctAction}
        hidden={{ locale, session: session.key, report: report?.reference ?? "" }}
        words={{
          label: t("reason"),
          hint: t("reasonHint"),
          submit: t("correctSubmit"),
          problem: t("problem"),
        }}
        reason={report === null ? "" : await reasonOf(report)}
      />
    </div>
  );

  /** Names the report and the value, never in the reader's words: the public reads it. */
  async function reasonOf({ reference: number, path: at, value }: MistakeView): Promise<string> {
    const mistakes = await getTranslations({ locale, namespace: "mistakes" });
    if (at === null || value === null) return mistakes("reasonNone", { reference: number });
    const words = await valueWords(locale);
    const what = mistakes("valueLabel", { name: words.nameOf(at), value: words.shown(at, value) });
    return mistakes("reason", { reference: number, what });
  }
}
