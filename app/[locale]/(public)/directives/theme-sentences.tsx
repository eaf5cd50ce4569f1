import { getTranslations } from "next-intl/server";
import { sessionLabel } from "@/app/_charts/words";
import { queryOfDashboard } from "@/app/_server/dashboard-query";
import { getDatabase } from "@/app/_server/database";
import { BodyMark } from "@/components/ui/body-mark";
import type { DashboardFilter } from "@/db/queries/dashboard-filter";
import { themeSentences } from "@/db/queries/directive-dashboard";
import { type Theme, themes } from "@/domain/directives";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Sentences that are listed; the number of all stands above them. */
const listed = 40;

/** Themes to choose from, and the sentences behind the chosen one, each with its speaker and session. */
export async function ThemeSentences({
  locale,
  filter,
  theme,
}: {
  locale: Locale;
  filter: DashboardFilter;
  theme: Theme | null;
}) {
  const t = await getTranslations({ locale, namespace: "directives" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const found = theme === null ? null : themeSentences(getDatabase(), { filter, theme, limit: listed });
  return (
    <section aria-labelledby="sentences" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="sentences" className="text-2xl">
        {theme === null ? t("chooseTheme") : t("sentencesTitle", { theme: t(`themes.${theme}`) })}
      </h2>
      <ul className="no-print flex flex-wrap gap-x-4 gap-y-1">
        {themes.map((known) => (
          <li key={known}>
            <a
              href={`${localePath(locale, "/directives")}${queryOfDashboard(filter, { theme: known })}#sentences`}
              aria-current={known === theme ? "true" : undefined}
              className={`inline-block py-1 ${known === theme ? "font-bold text-ink" : ""}`}
            >
              {t(`themes.${known}`)}
            </a>
          </li>
        ))}
      </ul>
      {found === null ? null : found.total === 0 ? (
        <p>{t("sentencesNone")}</p>
      ) : (
        <>
          <p>{t("sentencesLead", { total: found.total, shown: found.rows.length })}</p>
          <ol className="grid">
            {found.rows.map((row) => (
              <li
                key={`${row.key}-${row.directive}`}
                className="grid gap-0.5 border-b border-hairline py-3 [&>*]:max-w-prose"
              >
                <p lang="zh-CN" className="font-serif text-lg">
                  {row.sentence}
                </p>
                <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
                  <BodyMark kind={row.kind} label={terms(row.kind)} />
                  <span>{row.speaker ?? t("meeting")}</span>
                  <a href={localePath(locale, `/sessions/${row.key}`)}>{sessionLabel(locale, row)}</a>
                  <span>{row.year}</span>
                  <span>{t(row.isChosen ? "byPeople" : "byRule")}</span>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
