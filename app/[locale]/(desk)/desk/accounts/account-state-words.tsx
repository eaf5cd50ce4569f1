import { getFormatter, getTranslations } from "next-intl/server";
import type { AccountRow } from "@/db/queries/accounts";
import type { Locale } from "@/i18n/routing";

/** Whether an account can sign in, and how long its unused link is good. @param now ISO 8601 */
export async function AccountStateWords({
  locale,
  account: { state, link, hasCodes },
  now,
}: {
  locale: Locale;
  account: AccountRow;
  now: string;
}) {
  const t = await getTranslations({ locale, namespace: "accounts" });
  const codes = await getTranslations({ locale, namespace: "codes" });
  const format = await getFormatter({ locale });
  return (
    <>
      <span className={state === "suspended" ? "text-bad" : ""}>{t(`state.${state}`)}</span>
      {hasCodes ? <span className="block text-sm text-soft">{codes("ofAccount")}</span> : null}
      {link === null ? null : (
        <span className="block text-sm text-soft">
          {link.expiresAt <= now
            ? t("linkOver")
            : t(`linkUntil.${link.kind}`, {
                when: format.dateTime(new Date(link.expiresAt), { dateStyle: "medium", timeStyle: "short" }),
              })}
        </span>
      )}
    </>
  );
}
