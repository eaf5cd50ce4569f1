import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotFoundWords } from "@/app/[locale]/not-found";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

export const dynamic = "force-dynamic";

/** The page that failed, since this one is shown at its address (RFC 3986, 4.4). */
const samePage = "";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "site" });
  const { code } = await params;
  return { title: t(code === "404" ? "notFoundTitle" : "errorTitle"), robots: { index: false } };
}

/**
 * What the front shows for an address that is not there (404) or whose page failed (500): Next would leave both to
 * scripts in the browser.
 */
export default async function Status({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { code } = await params;
  if (code === "404") return <NotFoundWords locale={locale} />;
  if (code !== "500") notFound();
  const t = await getTranslations({ locale, namespace: "site" });
  const { reference } = await searchParams;
  const shown = typeof reference === "string" && /^\w{1,20}$/.test(reference) ? reference : "–";
  return (
    <div className="grid max-w-prose gap-4 py-12">
      <h1 className="text-3xl">{t("errorTitle")}</h1>
      <p>{t("errorText", { reference: shown })}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={samePage}>{t("errorRetry")}</a>
        <a href={localePath(locale, "/sessions")}>{t("notFoundBack")}</a>
      </p>
    </div>
  );
}
