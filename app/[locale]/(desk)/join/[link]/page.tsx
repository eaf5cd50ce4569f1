import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { joinAction } from "@/app/[locale]/(desk)/join/[link]/join-action";
import { AccountForm } from "@/components/desk/accounts/account-form";
import { accountOfLink } from "@/db/queries/account-link";
import { pageLocale } from "@/i18n/page-locale";

type Props = { params: Promise<{ locale: string; link: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "accounts" });
  return { title: t("joinTitle"), referrer: "no-referrer" };
}

/** Where a one-time link leads: its holder sets a password. Looking does not use it up, only setting does. */
export default async function JoinPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { link } = await params;
  const t = await getTranslations({ locale, namespace: "accounts" });
  const account = accountOfLink(getDatabase(), link, new Date().toISOString());
  if (account === null) {
    const errors = await getTranslations({ locale, namespace: "errors" });
    return (
      <div className="grid max-w-prose gap-4">
        <h1 className="text-3xl">{t("goneTitle")}</h1>
        <p>{errors("link_gone")}</p>
      </div>
    );
  }
  const { name, displayName, kind } = account;
  return (
    <div className="grid max-w-md gap-4">
      <h1 className="text-3xl">{t("joinTitle")}</h1>
      <p>{t(`joinLead.${kind}`, { name, displayName })}</p>
      <AccountForm
        id="join"
        action={joinAction}
        hidden={{ locale, token: link }}
        fields={[
          {
            name: "password",
            type: "password",
            label: t("password"),
            hint: t("passwordHint"),
            autoComplete: "new-password",
            maxLength: 200,
          },
        ]}
        submit={t("joinDo")}
        look="primary"
      />
    </div>
  );
}
