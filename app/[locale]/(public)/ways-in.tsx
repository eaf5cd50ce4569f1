import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import type { FilterChoices } from "@/db/queries/filter-choices";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Most regions that the home page names; the tree of regions has all. */
const mostRegions = 40;

/** Where a reader may begin: by region, by body, by level of government, by year, each with its number of sessions. */
export async function WaysIn({ locale, choices }: { locale: Locale; choices: FilterChoices }) {
  const t = await getTranslations({ locale, namespace: "home" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const to = (query: string) => localePath(locale, `/sessions?${query}`);
  const groups = [
    {
      title: t("byRegion"),
      links: choices.regions.slice(0, mostRegions).map(({ code, name, sessions }) => ({
        text: locale === "en" ? regionGloss(code, name) : name,
        sessions,
        href: localePath(locale, `/regions/${code}`),
      })),
    },
    {
      title: t("byBody"),
      links: choices.bodies.map(({ kind, sessions }) => ({
        text: terms(`${kind}_long`),
        sessions,
        href: to(`body=${kind}`),
      })),
    },
    {
      title: t("byLevel"),
      links: choices.levels.map(({ level, sessions }) => ({
        text: terms(`level.${level}`),
        sessions,
        href: to(`level=${level}`),
      })),
    },
    {
      title: t("byYear"),
      links: choices.years.map(({ year, sessions }) => ({
        text: String(year),
        sessions,
        href: to(`year=${year}`),
      })),
    },
  ];
  return (
    <section aria-labelledby="ways-in" className="grid gap-3">
      <h2 id="ways-in" className="text-2xl">
        {t("waysIn")}
      </h2>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
        {groups.map(({ title, links }) => (
          <div key={title} className="contents">
            <dt className="text-soft">{title}</dt>
            <dd>
              <ul className="figures flex flex-wrap gap-x-5 gap-y-1">
                {links.map(({ text, sessions, href }) => (
                  <li key={href}>
                    <a href={href} className="inline-block min-h-6">
                      {text}
                    </a>{" "}
                    <span className="text-sm text-soft">{sessions}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-x-6">
        <a href={localePath(locale, "/compare")}>{t("compareBodies")}</a>
        <a href={localePath(locale, "/regions")}>{t("regionsTree")}</a>
        <a href={localePath(locale, "/search")}>{t("searchAll")}</a>
        <a href={localePath(locale, "/method")}>{t("howCounted")}</a>
      </p>
    </section>
  );
}
