import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readContext } from "@/app/_server/session";
import {
  beginCodesAction,
  confirmCodesAction,
  dropCodesAction,
  renewAction,
} from "@/app/[locale]/(desk)/desk/me/codes/codes-actions";
import { CodesState } from "@/app/[locale]/(desk)/desk/me/codes-state";
import { SetUpCodes } from "@/app/[locale]/(desk)/set-up-codes";
import { requireAccount } from "@/app/[locale]/staff-access";
import { AccountForm } from "@/components/desk/accounts/account-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ownCodes } from "@/db/queries/second-step";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "codes" });
  return { title: t("title") };
}

/** One's own one-time codes: set up, confirm, new recovery codes, off. */
export default async function CodesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const me = await requireAccount(locale, "/desk/me/codes");
  const t = await getTranslations({ locale, namespace: "codes" });
  const accounts = await getTranslations({ locale, namespace: "accounts" });
  const site = await getTranslations({ locale, namespace: "site" });
  const codes = ownCodes(await readContext(), site("name"));
  const hidden = { locale };
  const code = { name: "code", label: t("code"), autoComplete: "one-time-code", maxLength: 40 };
  const either = { ...code, hint: t("eitherHint") };
  return (
    <div className="grid gap-8">
      <Breadcrumb
        label={accounts("crumbs")}
        crumbs={[{ text: accounts("me"), href: localePath(locale, "/desk/me") }, { text: t("title") }]}
      />
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <CodesState locale={locale} codes={codes} />
      </div>
      {codes.setUp === null ? null : (
        <SetUpCodes locale={locale} setUp={codes.setUp} name={me.name}>
          <AccountForm
            id="confirm"
            action={confirmCodesAction}
            hidden={hidden}
            fields={[{ ...code, hint: t("codeHint") }]}
            submit={t("confirm")}
            look="primary"
          />
        </SetUpCodes>
      )}
      {codes.isOn ? (
        <>
          <section aria-labelledby="renew" className="grid gap-3 border-t border-rule pt-4">
            <h2 id="renew" className="text-2xl">
              {t("renewTitle")}
            </h2>
            <p>{t("renewLead")}</p>
            <AccountForm
              id="renew-form"
              action={renewAction}
              hidden={hidden}
              fields={[either]}
              submit={t("renew")}
            />
          </section>
          <section aria-labelledby="drop" className="grid gap-3 border-t border-rule pt-4">
            <h2 id="drop" className="text-2xl">
              {t("dropTitle")}
            </h2>
            {codes.required ? (
              <p className="max-w-prose">{t("dropNo")}</p>
            ) : (
              <AccountForm
                id="drop-form"
                action={dropCodesAction}
                hidden={hidden}
                fields={[either]}
                submit={t("drop")}
                look="danger"
              />
            )}
          </section>
        </>
      ) : (
        <AccountForm
          id="begin"
          action={beginCodesAction}
          hidden={hidden}
          submit={t(codes.setUp === null ? "begin" : "beginAgain")}
          look={codes.setUp === null ? "primary" : "quiet"}
        />
      )}
    </div>
  );
}
