import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { type AskedSearch, searchAddress } from "@/app/_server/search";
import { type Choice, Choices, Chosen } from "@/components/search/choices";
import type { SearchCounts } from "@/db/queries/search";
import { regionByCode } from "@/domain/regions";
import type { SearchFilter } from "@/domain/search";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; search: AskedSearch };

/** Every choice that would narrow the search, with its number of sessions. */
export async function Narrowing({ locale, search, counts }: Props & { counts: SearchCounts }) {
  const t = await getTranslations({ locale, namespace: "search" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const themeName = await getTranslations({ locale, namespace: "directives" });
  const choice = (text: string, count: number, chosen: SearchFilter): Choice => ({
    text,
    count,
    href: localePath(locale, `/search${searchAddress(search, chosen)}`),
  });
  const open = <Value,>(key: keyof SearchFilter, choices: readonly Value[]) =>
    search.filter[key] === undefined ? choices : [];
  const regions = counts.regions.filter(({ code }) => code !== search.filter.region);
  const groups: [string, Choice[]][] = [
    [
      t("kind"),
      open("kind", counts.kinds ?? []).map(({ kind, sessions }) =>
        choice(t(`kinds.${kind}`), sessions, { kind }),
      ),
    ],
    [
      t("body"),
      open("body", counts.bodies).map(({ kind, sessions }) => choice(terms(kind), sessions, { body: kind })),
    ],
    [
      t("region"),
      regions.map(({ code, sessions }) => choice(regionName(locale, code), sessions, { region: code })),
    ],
    [
      t("year"),
      open("year", counts.years).map(({ year, sessions }) => choice(String(year), sessions, { year })),
    ],
    [
      t("theme"),
      open("theme", counts.themes ?? []).map(({ theme, sessions }) =>
        choice(themeName(`themes.${theme}`), sessions, { theme }),
      ),
    ],
  ];
  return (
    <aside id="narrow" aria-labelledby="narrow-title" className="no-print grid content-start gap-5">
      <h2 id="narrow-title" className="text-xl">
        {t("narrow")}
      </h2>
      {groups.map(([title, choices]) => (
        <Choices key={title} title={title} choices={choices} more={(count) => t("more", { count })} />
      ))}
      {counts.themes === null ? <p className="text-sm text-soft">{t("tooMany")}</p> : null}
    </aside>
  );
}

/** What the search is narrowed to, each with its way out. */
export async function ChosenFilters({ locale, search }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const themeName = await getTranslations({ locale, namespace: "directives" });
  const { body, region, year, kind, theme } = search.filter;
  const chosen: [keyof SearchFilter, string | null][] = [
    ["kind", kind === undefined ? null : `${t("kind")} ${t(`kinds.${kind}`)}`],
    ["body", body === undefined ? null : terms(body)],
    ["region", region === undefined ? null : regionName(locale, region)],
    ["year", year === undefined ? null : String(year)],
    ["theme", theme === undefined ? null : themeName(`themes.${theme}`)],
  ];
  return (
    <Chosen
      label={t("chosen")}
      choices={chosen.flatMap(([key, text]) =>
        text === null
          ? []
          : [
              {
                text,
                remove: t("remove", { choice: text }),
                href: localePath(locale, `/search${searchAddress(search, { [key]: undefined })}`),
              },
            ],
      )}
    />
  );
}

function regionName(locale: Locale, code: string): string {
  const name = regionByCode(code)?.path.slice(-2).join("") ?? code;
  return locale === "en" ? regionGloss(code, name) : name;
}
