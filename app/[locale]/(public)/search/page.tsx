import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { longestTyped, searchAddress, searchOf } from "@/app/_server/search";
import { SearchField } from "@/components/search/search-field";
import { Notice } from "@/components/ui/notice";
import { countSearch, searchSessions } from "@/db/queries/search";
import { pageLocale } from "@/i18n/page-locale";
import { feedPath, localePath } from "@/i18n/path";
import { ChosenFilters, Narrowing } from "./narrowing";
import { NothingFound } from "./nothing-found";
import { Results } from "./results";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "search" });
  const search = searchOf(await searchParams);
  const { typed } = search;
  return {
    alternates: {
      canonical: localePath(locale, "/search"),
      languages: { "zh-CN": "/search", en: "/en/search", "x-default": "/search" },
      types: { "application/atom+xml": feedPath(locale, `/feeds/search.atom${searchAddress(search)}`) },
    },
    title: typed === "" ? t("title") : t("titleOf", { words: typed }),
    // Each search is an address; an engine needs only the records that they lead to.
    robots: { index: typed === "", follow: true },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "search" });
  const search = searchOf(await searchParams);
  const asks = search.terms.length > 0 || Object.keys(search.filter).length > 0;
  const counts = asks ? countSearch(getDatabase(), search) : null;
  const page = asks ? searchSessions(getDatabase(), search, search.cursor) : null;
  const address = (after: typeof search.cursor) =>
    localePath(locale, `/search${searchAddress(search, { after })}`);
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </div>
      <SearchField
        action={localePath(locale, "/search")}
        typed={search.typed}
        kept={Object.fromEntries(Object.entries(search.filter).map(([key, value]) => [key, String(value)]))}
        nonce={(await headers()).get("x-nonce") ?? undefined}
        lang={locale}
        longest={longestTyped}
        labels={{
          label: t("label"),
          hint: t("hint"),
          submit: t("submit"),
          answering: t("answering"),
          all: t("all"),
        }}
      />
      {search.tooLong ? <Notice look="check">{t("tooLong")}</Notice> : null}
      {search.mistaken ? <Notice look="check">{t("mistaken")}</Notice> : null}
      {counts === null || page === null ? null : (
        <>
          <ChosenFilters locale={locale} search={search} />
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p role="status" className="text-lg">
              {search.typed === ""
                ? t("found", { count: counts.total })
                : t("foundWords", { count: counts.total, words: search.typed })}
            </p>
            <p className="no-print flex flex-wrap gap-x-4 text-sm [&_a]:py-1">
              {counts.total === 0 ? null : (
                <a href="#narrow" className="lg:hidden">
                  {t("narrow")}
                </a>
              )}
              <a
                href={feedPath(locale, `/feeds/search.atom${searchAddress(search)}`)}
                type="application/atom+xml"
              >
                {t("feed")}
              </a>
              <a href={`/api/search${searchAddress(search)}`} type="application/json">
                {t("data")}
              </a>
            </p>
          </div>
          {counts.total === 0 ? (
            <NothingFound locale={locale} search={search} />
          ) : (
            <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
              <div className="grid content-start gap-4">
                <Results locale={locale} sessions={page.sessions} />
                <nav aria-label={t("pages")} className="no-print flex flex-wrap justify-between gap-4">
                  {search.cursor === null ? <span /> : <a href={address(null)}>{t("first")}</a>}
                  {page.next === null ? null : (
                    <a href={address(page.next)} rel="next">
                      {t("next")}
                    </a>
                  )}
                </nav>
              </div>
              <Narrowing locale={locale} search={search} counts={counts} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
