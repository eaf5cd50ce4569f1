import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChartSection } from "@/app/_charts/chart-section";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { regionChoices } from "@/app/_server/region-choices";
import { FilterForm } from "@/components/record/filter-form";
import { compareBodies } from "@/db/queries/compare";
import { filterChoices } from "@/db/queries/filter-choices";
import { standingsByRegion } from "@/db/queries/session-standings";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { ComparisonView } from "./comparison-view";
import { defaultRegion } from "./default-region";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "compare" });
  return { title: t("title"), description: t("lead") };
}

export default async function Compare({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "compare" });
  const query = await searchParams;
  const sessions = standingsByRegion(getDatabase());
  const choices = filterChoices(getDatabase());
  const region = typeof query.region === "string" ? query.region : defaultRegion(sessions);
  const regions = regionChoices(locale, choices.regions, region ?? undefined);
  const ofRegion = sessions.get(region ?? "") ?? [];
  const newestFirst = (years: readonly number[]) => [...new Set(years)].sort((a, b) => b - a);
  const years = choices.years.map(({ year }) => year);
  const own = newestFirst(ofRegion.map(({ year }) => year));
  // The two national bodies have no others of their level.
  const hasPeers = ofRegion.some(({ level }) => level !== "national");
  const year =
    query.year === undefined || query.year === ""
      ? own[0]
      : years.find((known) => String(known) === query.year);
  const comparison =
    region === null || year === undefined ? null : compareBodies(getDatabase(), region, year);
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <FilterForm
        action={localePath(locale, "/compare")}
        label={t("title")}
        fields={[
          { name: "region", label: t("region"), value: region ?? "", options: regions },
          {
            name: "year",
            label: t("year"),
            value: year === undefined ? "" : String(year),
            options: years.map((known) => ({ value: String(known), text: String(known) })),
          },
        ]}
        submit={t("apply")}
      />
      {comparison === null || comparison.congress.length + comparison.cppcc.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <ComparisonView locale={locale} comparison={comparison} />
      )}
      {region === null || own.length === 0 ? null : (
        <>
          <ChartSection locale={locale} id="bodies-by-year" filter={{ region }} />
          {hasPeers ? (
            <>
              <ChartSection locale={locale} id="congress-among-peers" filter={{ region }} />
              <ChartSection locale={locale} id="cppcc-among-peers" filter={{ region }} />
            </>
          ) : null}
        </>
      )}
    </div>
  );
}
