import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/i18n/routing";

const known = ["role", "suspended", "reactivated", "password", "ended", "others"] as const;

/** Says what was just done, as named by the address; nothing for any other word. */
export async function DoneNotice({ locale, done }: { locale: Locale; done: string | string[] | undefined }) {
  const t = await getTranslations({ locale, namespace: "accounts" });
  const word = known.find((name) => name === done);
  return word === undefined ? null : <Notice look="good" role="status" title={t(`done.${word}`)} />;
}
