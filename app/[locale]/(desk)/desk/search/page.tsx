import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { longestTyped, searchAddress, searchOf } from "@/app/_server/search";
import { readContext } from "@/app/_server/session";
import { FoundDrafts, FoundFiles } from "@/app/[locale]/(desk)/desk/search/found-lists";
import { Results } from "@/app/[locale]/(public)/search/results";
import { isFor, requireAccount } from "@/app/[locale]/staff-access";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { searchDrafts, searchFiles } from "@/db/queries/desk-search";
import { searchSessions } from "@/db/queries/search";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "deskSearch" });
  const { typed } = searchOf(await searchParams);
  return { title: typed === "" ? t("title") : t("titleOf", { words: typed }) };
}

/** Shown of each kind. */
const most = 30;

/** One search over drafts, published records and files put in; auditors, who see no drafts, find records. */
export default async function DeskSearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const search = searchOf({ q: (await searchParams).q });
  const here = `/desk/search${searchAddress(search)}`;
  const account = await requireAccount(locale, here);
  const t = await getTranslations({ locale, namespace: "deskSearch" });
  const ctx = await readContext();
  const seesDrafts = isFor(account.role, "draft.read");
  const asks = search.terms.length > 0;
  const page = asks ? searchSessions(ctx.db, { terms: search.terms, filter: {} }, null, 10) : null;
  const records = localePath(locale, `/search${searchAddress(search)}`);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <h1 className="text-3xl">{t("title")}</h1>
      <search>
        <form className="flex max-w-3xl flex-wrap items-end gap-3">
          <div className="min-w-60 grow">
            <Input
              id="words"
              name="q"
              type="search"
              label={t("what")}
              hint={t("hint")}
              defaultValue={search.typed}
              maxLength={longestTyped}
              autoComplete="off"
              enterKeyHint="search"
            />
          </div>
          <Button type="submit" look="primary">
            {t("submit")}
          </Button>
        </form>
      </search>
      {search.tooLong ? <Notice look="check" title={t("tooLong")} /> : null}
      {page === null ? (
        <p className="text-soft">{t("begin")}</p>
      ) : (
        <>
          {seesDrafts ? <FoundDrafts locale={locale} found={searchDrafts(ctx, search.terms, most)} /> : null}
          <section aria-labelledby="records" className="grid gap-2">
            <h2 id="records" className="text-2xl">
              {t("records")}
            </h2>
            {page.sessions.length === 0 ? (
              <p className="text-soft">{t("recordsNone")}</p>
            ) : (
              <>
                <Results locale={locale} sessions={page.sessions} />
                {page.next === null ? null : (
                  <p>
                    <a href={records}>{t("recordsAll")}</a>
                  </p>
                )}
              </>
            )}
          </section>
          {seesDrafts ? <FoundFiles locale={locale} found={searchFiles(ctx, search.terms, most)} /> : null}
        </>
      )}
    </div>
  );
}
