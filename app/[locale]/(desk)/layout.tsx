import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { readAccount } from "@/app/_server/session";
import { signOutAction } from "@/app/[locale]/(desk)/sign-out-action";
import { can } from "@/domain/access";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

/** Words that the desk's own scripts need; the rest stays on the server. */
const clientWords = ["desk", "editor", "errors", "findings", "review", "session", "terms"] as const;

export default async function DeskLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "desk" });
  const roles = await getTranslations({ locale, namespace: "roles" });
  const account = await readAccount();
  const all = await getMessages({ locale });
  const messages = Object.fromEntries(clientWords.map((name) => [name, all[name]]));
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {account === null ? null : (
        <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hairline pb-2 text-sm">
          <nav aria-label={t("nav")}>
            <ul className="flex flex-wrap gap-x-5">
              <li>
                <a href={localePath(locale, "/desk")} className="inline-block py-2">
                  {t("home")}
                </a>
              </li>
              {can(account.role, "draft.create") ? (
                <li>
                  <a href={localePath(locale, "/desk/new")} className="inline-block py-2">
                    {t("new")}
                  </a>
                </li>
              ) : null}
              {can(account.role, "record.publish") ? (
                <li>
                  <a href={localePath(locale, "/desk/review")} className="inline-block py-2">
                    {t("review")}
                  </a>
                </li>
              ) : null}
            </ul>
          </nav>
          <form action={signOutAction} className="flex items-center gap-3">
            <input type="hidden" name="locale" value={locale} />
            <span>{t("signedIn", { name: account.displayName, role: roles(account.role) })}</span>
            <button type="submit" className="min-h-11 text-link underline underline-offset-4">
              {t("signOut")}
            </button>
          </form>
        </div>
      )}
      {children}
    </NextIntlClientProvider>
  );
}
