import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signInAction } from "@/app/[locale]/(desk)/sign-in/sign-in-action";
import { SignInForm } from "@/components/desk/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { pageLocale } from "@/i18n/page-locale";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[]; joined?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "signIn" });
  return { title: t("title") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "signIn" });
  const { next, joined } = await searchParams;
  return (
    <div className="grid max-w-md gap-4">
      <h1 className="text-3xl">{t("title")}</h1>
      {joined === undefined ? null : <Notice look="good" role="status" title={t("joined")} />}
      <p>{t("lead")}</p>
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
