import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { proposeAction } from "@/app/[locale]/(desk)/desk/withdrawals/new/propose-action";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ReasonForm } from "@/components/desk/reason-form";
import { getSession } from "@/db/queries/session";
import { officialSessionName, sessionKeySchema } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "withdrawals" });
  return { title: t("proposeTitle") };
}

export default async function NewWithdrawal({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const key = sessionKeySchema.safeParse((await searchParams).session);
  const account = await requireAccount(locale, `/desk/withdrawals/new?session=${key.data ?? ""}`);
  if (!isFor(account.role, "withdrawal.propose"))
    return <Forbidden locale={locale} role={account.role} verb="withdrawal.propose" />;
  const session = key.success ? getSession(getDatabase(), key.data) : null;
  if (session === null) notFound();
  const t = await getTranslations({ locale, namespace: "withdrawals" });
  return (
    <div className="grid max-w-prose gap-4">
      <h1 className="text-3xl">{t("proposeTitle")}</h1>
      <p>
        <a href={localePath(locale, `/sessions/${session.key}`)}>{officialSessionName(session.identity)}</a>
      </p>
      <p>{t("proposeLead")}</p>
      <ReasonForm
        name={`withdrawal of ${session.key}`}
        action={proposeAction}
        hidden={{ locale, session: session.key }}
        words={{
          label: t("reason"),
          hint: t("reasonHint"),
          submit: t("propose"),
          problem: t("problem"),
        }}
        reason=""
      />
    </div>
  );
}
