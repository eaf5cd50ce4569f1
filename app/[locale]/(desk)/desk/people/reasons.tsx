import { getTranslations } from "next-intl/server";
import type { LinkReason } from "@/domain/people";
import type { Locale } from "@/i18n/routing";

/** What speaks for two being one person. */
export async function Reasons({ locale, reasons }: { locale: Locale; reasons: readonly LinkReason[] }) {
  const t = await getTranslations({ locale, namespace: "personDesk" });
  const words = reasons.map((reason) => t(`reasons.${reason}`));
  return (
    <span className="text-sm text-soft">
      {words.length === 0 ? t("noReasons") : words.join(locale === "en" ? ", " : "、")}
    </span>
  );
}
