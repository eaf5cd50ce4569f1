import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { FilterForm } from "@/components/record/filter-form";
import { compareBodies, comparisonChoices } from "@/db/queries/compare";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { ComparisonView } from "./comparison-view";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: (await getTranslations({ locale, namespace: "compare" }))("title") };
}

export default async function Compare({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "compare" });
  const query = await searchParams;
  const choices = comparisonChoices(getDatabase());
  const asked =
    choices.find(({ code }) => code === query.region) ??
    (query.region === undefined ? choices[0] : undefined);
  const years = [...new Set(choices.flatMap((region) => region.years))].sort((a, b) => b - a);
  const year =
    years.find((known) => String(known) === query.year) ??
    (query.year === undefined ? asked?.years[0] : undefined);
  const comparison =
    asked === undefined || year === undefined ? null : compareBodies(getDatabase(), asked.code, year);
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </div>
      <FilterForm
        action={localePath(locale, "/compare")}
        label={t("title")}
        fields={[
          {
            name: "region",
            label: t("region"),
            value: asked?.code ?? "",
            options: choices.map(({ code, name }) => ({
              value: code,
              text: locale === "en" ? regionGloss(code, name) : name,
            })),
          },
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
    </div>
  );
}
