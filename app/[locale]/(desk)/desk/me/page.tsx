import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signInLasts } from "@/app/_server/auth";
import { readContext } from "@/app/_server/session";
import { DoneNotice } from "@/app/[locale]/(desk)/desk/accounts/done-notice";
import { CodesState } from "@/app/[locale]/(desk)/desk/me/codes-state";
import { changePasswordAction } from "@/app/[locale]/(desk)/desk/me/me-actions";
import { SignInTable } from "@/app/[locale]/(desk)/desk/me/sign-in-table";
import { requireAccount } from "@/app/[locale]/staff-access";
import { AccountForm } from "@/components/desk/accounts/account-form";
import { buttonClass } from "@/components/ui/button";
import { ownCodes } from "@/db/queries/second-step";
import { listOwnSignIns } from "@/db/queries/sign-ins";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "accounts" });
  return { title: t("me") };
}

export default async function MyAccountPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const me = await requireAccount(locale, "/desk/me");
  const t = await getTranslations({ locale, namespace: "accounts" });
  const names = await getTranslations({ locale, namespace: "roles" });
  const codes = await getTranslations({ locale, namespace: "codes" });
  const site = await getTranslations({ locale, namespace: "site" });
  const ctx = await readContext();
  const password = { type: "password", maxLength: 200 } as const;
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h1 className="text-3xl">{me.displayName}</h1>
        <p>{t("meLead", { role: names(me.role), name: me.name })}</p>
      </div>
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <SignInTable locale={locale} current={me.signIn} signIns={listOwnSignIns(ctx, signInLasts)} />
      <section aria-labelledby="codes" className="grid gap-3 border-t border-rule pt-4">
        <h2 id="codes" className="text-2xl">
          {codes("title")}
        </h2>
        <CodesState locale={locale} codes={ownCodes(ctx, site("name"))} />
        <p>
          <a href={localePath(locale, "/desk/me/codes")} className={buttonClass()}>
            {codes("manage")}
          </a>
        </p>
      </section>
      <section aria-labelledby="password" className="grid gap-3 border-t border-rule pt-4">
        <h2 id="password" className="text-2xl">
          {t("passwordTitle")}
        </h2>
        <p className="max-w-prose text-soft">{t("passwordLead")}</p>
        <AccountForm
          id="password-form"
          action={changePasswordAction}
          hidden={{ locale }}
          fields={[
            { name: "old", label: t("old"), autoComplete: "current-password", ...password },
            {
              name: "password",
              label: t("password"),
              hint: t("passwordHint"),
              autoComplete: "new-password",
              ...password,
            },
          ]}
          submit={t("passwordDo")}
        />
      </section>
    </div>
  );
}
