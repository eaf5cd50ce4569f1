import { getLocale, getTranslations } from "next-intl/server";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

export default async function NotFound() {
  return <NotFoundWords locale={await getLocale()} />;
}

/** The same words where Next shows them and where the front does. */
export async function NotFoundWords({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <div className="grid max-w-prose gap-4 py-12">
      <h1 className="text-3xl">{t("notFoundTitle")}</h1>
      <p>{t("notFoundText")}</p>
      <p>
        <a href={localePath(locale, "/sessions")}>{t("notFoundBack")}</a>
      </p>
    </div>
  );
}
