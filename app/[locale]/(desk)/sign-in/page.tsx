import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { organisation } from "@/app/_server/organisation/settings";
import { signInAction } from "@/app/[locale]/(desk)/sign-in/sign-in-action";
import { SignInForm } from "@/components/desk/sign-in-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { pageLocale } from "@/i18n/page-locale";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{
    next?: string | string[];
    joined?: string | string[];
    problem?: string | string[];
  }>;
};

/** Why the organisation's provider let someone not in, as the way back from there names it. */
const problems = [
  "account_suspended",
  "provider_unreachable",
  "provider_refused",
  "provider_failed",
  "provider_expired",
  "provider_unknown",
  "provider_email_unverified",
  "unexpected",
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "signIn" });
  return { title: t("title") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "signIn" });
  const { next, joined, problem } = await searchParams;
  const errors = await getTranslations({ locale, namespace: "errors" });
  const refused = problems.find((code) => code === problem);
  const provider = organisation();
  const way = new URLSearchParams({ locale, next: typeof next === "string" ? next : "" });
  return (
    <div className="grid max-w-md gap-4">
      <h1 className="text-3xl">{t("title")}</h1>
      {joined === undefined ? null : <Notice look="good" role="status" title={t("joined")} />}
      {refused === undefined ? null : (
        <Notice look="bad" role="alert" title={t("problem")}>
          <p>{errors(refused, { reference: "–" })}</p>
        </Notice>
      )}
      <p>{t("lead")}</p>
      {provider === null ? null : (
        <>
          <p>
            <a href={`/api/sign-in/organisation?${way}`} className={buttonClass("primary")}>
              {provider.name === null ? t("organisation") : t("organisationNamed", { name: provider.name })}
            </a>
          </p>
          <p className="text-soft">{t("or")}</p>
        </>
      )}
      <SignInForm
        action={signInAction}
        locale={locale}
        name={typeof joined === "string" ? joined.slice(0, 40) : ""}
        next={typeof next === "string" ? next : ""}
        words={{ name: t("name"), password: t("password"), submit: t("submit"), problem: t("problem") }}
      />
    </div>
  );
}
