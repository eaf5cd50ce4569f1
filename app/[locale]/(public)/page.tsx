import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { siteData } from "@/app/_server/linked-data";
import { longestTyped } from "@/app/_server/search";
import { HomeComparison } from "@/app/[locale]/(public)/home-comparison";
import { SessionTable } from "@/app/[locale]/(public)/session-table";
import { WaysIn } from "@/app/[locale]/(public)/ways-in";
import { SearchField } from "@/components/search/search-field";
import { JsonLd } from "@/components/site/json-ld";
import { filterChoices } from "@/db/queries/filter-choices";
import { listSessions } from "@/db/queries/sessions";
import { attendanceStanding } from "@/domain/stats";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export default async function Home({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "home" });
  const site = await getTranslations({ locale, namespace: "site" });
  const search = await getTranslations({ locale, namespace: "search" });
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const { sessions, total } = listSessions(getDatabase());
  const choices = filterChoices(getDatabase());
  const years = choices.years.map(({ year }) => year);
  const counted = sessions.filter((session) => attendanceStanding(session) !== null);
  return (
    <div className="grid gap-10">
      <JsonLd data={siteData(locale, site("name"), site("description"))} nonce={nonce} />
      <div className="grid gap-3">
        <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
        <p className="max-w-prose text-lg text-soft">{t("lead")}</p>
        {total === 0 ? null : (
          <p>
            {t("scope", {
              sessions: total,
              first: String(Math.min(...years)),
              last: String(Math.max(...years)),
              regions: choices.regions.length,
            })}
          </p>
        )}
      </div>
      {total === 0 ? null : (
        <SearchField
          action={localePath(locale, "/search")}
          typed=""
          kept={{}}
          nonce={nonce}
          lang={locale}
          longest={longestTyped}
          labels={{
            label: search("label"),
            hint: search("hint"),
            submit: search("submit"),
            answering: search("answering"),
            all: search("all"),
          }}
        />
      )}
      {sessions.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <HomeComparison locale={locale} sessions={counted.slice(0, 8)} />
      )}
      {sessions.length === 0 ? null : (
        <section className="grid gap-3" aria-labelledby="newest">
          <h2 id="newest" className="text-2xl">
            {t("newest")}
          </h2>
          <SessionTable locale={locale} sessions={sessions.slice(0, 10)} heading="h3" />
          <p>
            <a href={localePath(locale, "/sessions")}>{t("all")}</a>
          </p>
        </section>
      )}
      {total === 0 ? null : <WaysIn locale={locale} choices={choices} />}
    </div>
  );
}
