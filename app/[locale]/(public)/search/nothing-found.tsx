import { getTranslations } from "next-intl/server";
import { type AskedSearch, searchAddress } from "@/app/_server/search";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** What to do where nothing was found: only what can help this search. */
export async function NothingFound({ locale, search }: { locale: Locale; search: AskedSearch }) {
  const t = await getTranslations({ locale, namespace: "search" });
  const without = searchAddress({ typed: search.typed, filter: {} });
  return (
    <section aria-labelledby="nothing" className="grid gap-2">
      <h2 id="nothing" className="text-xl">
        {t("emptyTitle")}
      </h2>
      <ul className="grid gap-1 pl-5 [list-style:disc]">
        {Object.keys(search.filter).length === 0 ? null : (
          <li>
            <a href={localePath(locale, `/search${without}`)}>{t("emptyFilters")}</a>
          </li>
        )}
        {search.terms.length < 2 ? null : <li>{t("emptyFewer")}</li>}
        <li>{t("emptyShorter")}</li>
        <li>{t("emptyNames")}</li>
        <li>
          <a href={localePath(locale, "/sessions")}>{t("emptyAll")}</a>
        </li>
      </ul>
    </section>
  );
}
