import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { type AskedSearch, searchAddress } from "@/app/_server/search";
import { findsAnything } from "@/db/queries/search";
import { foundPieces, parseQuery, topicsOf } from "@/domain/search";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** What to do where nothing was found: parts of the search that do find something, pages on its topics, what else can help. */
export async function NothingFound({ locale, search }: { locale: Locale; search: AskedSearch }) {
  const t = await getTranslations({ locale, namespace: "search" });
  const without = searchAddress({ typed: search.typed, filter: {} });
  const { filter } = search;
  const pieces = foundPieces(search.typed, (words) =>
    findsAnything(getDatabase(), { terms: parseQuery(words).terms, filter }),
  );
  const topics = topicsOf(search.terms);
  const themeName = await getTranslations({ locale, namespace: "directives" });
  const themes = topics.themes.filter((theme) =>
    findsAnything(getDatabase(), { terms: [], filter: { ...filter, theme } }),
  );
  return (
    <section aria-labelledby="nothing" className="grid gap-2">
      <h2 id="nothing" className="text-xl">
        {t("emptyTitle")}
      </h2>
      <ul className="grid gap-1 pl-5 [list-style:disc]">
        {pieces.length === 0 ? null : (
          <li>
            {t("emptyPieces")}
            <span className="flex flex-wrap gap-x-5 [&_a]:py-1" lang="zh-CN">
              {pieces.map((piece) => (
                <a key={piece} href={localePath(locale, `/search${searchAddress({ typed: piece, filter })}`)}>
                  {piece}
                </a>
              ))}
            </span>
          </li>
        )}
        {themes.map((theme) => (
          <li key={theme}>
            <a href={localePath(locale, `/search${searchAddress({ typed: "", filter }, { theme })}`)}>
              {t("emptyTheme", { theme: themeName(`themes.${theme}`) })}
            </a>
          </li>
        ))}
        {topics.attendance ? (
          <li>
            <a href={localePath(locale, "/attendance")}>{t("emptyAttendance")}</a>
          </li>
        ) : null}
        {topics.votes ? (
          <li>
            <a href={localePath(locale, "/resolutions")}>{t("emptyVotes")}</a>
          </li>
        ) : null}
        {Object.keys(filter).length === 0 ? null : (
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
