import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/i18n/routing";

const known = [
  "role",
  "suspended",
  "reactivated",
  "password",
  "ended",
  "others",
  "codes",
  "codesOff",
  "codesReset",
  "codesRoles",
  "email",
] as const;

/** Says what was just done, or that a sign-in was not ended, as named by the address; nothing for any other word. */
export async function DoneNotice({ locale, done }: { locale: Locale; done: string | string[] | undefined }) {
  const t = await getTranslations({ locale, namespace: "accounts" });
  const word = known.find((name) => name === done);
  if (typeof done === "string" && done.startsWith("no-")) {
    return (
      <Notice look="bad" role="alert" title={t("notEnded")}>
        <p>{t(`notEndedText.${done === "no-not_found" ? "not_found" : "other"}`)}</p>
      </Notice>
    );
  }
  return word === undefined ? null : <Notice look="good" role="status" title={t(`done.${word}`)} />;
}
