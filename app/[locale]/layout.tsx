import "../globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { wholeAddress } from "@/app/_server/origin";
import { SiteFooter } from "@/components/site/footer";
import { SiteHeader } from "@/components/site/header";
import { preferencesScript } from "@/components/site/preferences-script";
import { pageLocale } from "@/i18n/page-locale";
import { feedPath, localePath } from "@/i18n/path";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#171512" },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  const feeds = await getTranslations({ locale, namespace: "feeds" });
  const path = await askedPath();
  return {
    metadataBase: new URL(wholeAddress("/")),
    alternates: {
      canonical: localePath(locale, path),
      languages: { "zh-CN": path, en: localePath("en", path), "x-default": path },
      types: {
        "application/atom+xml": [{ url: feedPath(locale, "/feeds/sessions.atom"), title: feeds("atom") }],
      },
    },
    openGraph: { siteName: t("name"), type: "website", locale: locale === "en" ? "en_GB" : "zh_CN" },
    title: { default: `${t("name")} · ${t("tagline")}`, template: `%s · ${t("name")}` },
    description: t("description"),
  };
}

const places = ["search", "sessions", "compare", "regions", "people", "method"] as const;
const dashboards = ["compare", "attendance", "resolutions", "directives"] as const;

/** Path of the page that is asked for, without its language. */
async function askedPath(): Promise<string> {
  return ((await headers()).get("x-path") ?? "/").replace(/^\/(?:zh|en)(?=\/|$)/, "") || "/";
}

export default async function Layout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  const feeds = await getTranslations({ locale, namespace: "feeds" });
  const openData = await getTranslations({ locale, namespace: "openDataPage" });
  const requested = await headers();
  const path = await askedPath();
  const other = locale === "zh-CN" ? "en" : "zh-CN";
  return (
    <html lang={locale} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <script data-page-script nonce={requested.get("x-nonce") ?? undefined} suppressHydrationWarning>
          {preferencesScript}
        </script>
        <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-3">
          {t("skip")}
        </a>
        <SiteHeader
          name={t("name")}
          tagline={t("tagline")}
          home={localePath(locale, "/")}
          navLabel={t("nav")}
          links={places.map((place) => ({ ...linkTo(place), is: whereIn(place) }))}
          within={{
            label: t("dashboards"),
            links: whereIn("compare") === undefined ? [] : dashboards.map((page) => linkTo(page)),
          }}
          switchTo={{ text: t("switch"), href: localePath(other, path), lang: other }}
        />
        <main id="content" className="mx-auto w-full max-w-6xl grow px-4 pt-6 sm:px-6">
          {children}
        </main>
        <SiteFooter
          about={t("footerAbout")}
          follow={{
            label: feeds("follow"),
            links: [
              {
                text: feeds("atom"),
                href: feedPath(locale, "/feeds/sessions.atom"),
                type: "application/atom+xml",
              },
              {
                text: feeds("calendar"),
                href: feedPath(locale, "/feeds/sessions.ics"),
                type: "text/calendar",
              },
            ],
          }}
          data={{ text: openData("title"), href: localePath(locale, "/open-data") }}
          staff={{ text: t("footerStaff"), href: localePath(locale, "/desk") }}
          choices={[
            {
              key: "theme",
              label: t("theme"),
              options: [
                { value: "auto", text: t("themeAuto") },
                { value: "light", text: t("themeLight") },
                { value: "dark", text: t("themeDark") },
              ],
            },
            {
              key: "text",
              label: t("text"),
              options: [
                { value: "normal", text: t("textNormal") },
                { value: "large", text: t("textLarge") },
              ],
            },
          ]}
        />
      </body>
    </html>
  );

  function linkTo(page: (typeof places)[number] | (typeof dashboards)[number]) {
    const is = path === `/${page}` ? ("page" as const) : undefined;
    return { text: t(page), href: localePath(locale, `/${page}`), is };
  }

  /** Whether the page is a place itself or lies within it; the dashboards all lie within the comparison. */
  function whereIn(place: (typeof places)[number]): "page" | "true" | undefined {
    const isDashboard = dashboards.some((one) => path === `/${one}`);
    if (path === `/${place}`) return "page";
    return path.startsWith(`/${place}/`) || (place === "compare" && isDashboard) ? "true" : undefined;
  }
}
