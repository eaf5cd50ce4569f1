import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { readStep } from "@/app/_server/session";
import { SetUpCodes } from "@/app/[locale]/(desk)/set-up-codes";
import { secondStepAction } from "@/app/[locale]/(desk)/sign-in/code/second-step-action";
import { AccountForm } from "@/components/desk/accounts/account-form";
import { Notice } from "@/components/ui/notice";
import { accountOfPending, pendingSetUp } from "@/db/queries/second-step";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "codes" });
  return { title: t("stepTitle") };
}

/** The second step of signing in: a one-time code, or setting codes up where the role must use them. */
export default async function SecondStepPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "codes" });
  const { next } = await searchParams;
  const [db, token, now] = [getDatabase(), await readStep(), new Date().toISOString()];
  const pending = accountOfPending(db, token, now);
  const again = localePath(locale, "/sign-in");
  if (pending === null) {
    const errors = await getTranslations({ locale, namespace: "errors" });
    return (
      <div className="grid max-w-md gap-4">
        <h1 className="text-3xl">{t("stepTitle")}</h1>
        <Notice look="bad" role="alert">
          <p>{errors("step_gone")}</p>
        </Notice>
        <p>
          <a href={again}>{t("again")}</a>
        </p>
      </div>
    );
  }
  const site = await getTranslations({ locale, namespace: "site" });
  const setUp = pendingSetUp(db, token, now, site("name"));
  const words =
    setUp === null
      ? ({ lead: "stepLead", hint: "eitherHint", submit: "stepSubmit" } as const)
      : ({ lead: "stepSetUp", hint: "codeHint", submit: "stepSetUpSubmit" } as const);
  const form = (
    <AccountForm
      id="step"
      action={secondStepAction}
      hidden={{ locale, next: typeof next === "string" ? next : "" }}
      fields={[
        {
          name: "code",
          label: t("code"),
          hint: t(words.hint),
          autoComplete: "one-time-code",
          maxLength: 40,
        },
      ]}
      submit={t(words.submit)}
      look="primary"
    />
  );
  return (
    <div className={`grid gap-6 ${setUp === null ? "max-w-md" : ""}`}>
      <h1 className="text-3xl">{t("stepTitle")}</h1>
      <p className="max-w-prose">{t(words.lead, { name: pending.displayName })}</p>
      {setUp === null ? (
        form
      ) : (
        <SetUpCodes locale={locale} setUp={setUp} name={pending.name}>
          {form}
        </SetUpCodes>
      )}
      <p>
        <a href={again}>{t("again")}</a>
      </p>
    </div>
  );
}
