import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Dashboard } from "@/app/_charts/dashboard";
import type { ChartId } from "@/app/_charts/registry";
import { dashboardFilterOf } from "@/app/_server/dashboard-query";
import type { Query } from "@/app/_server/filter";
import type { BodyKind } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const matrices: Record<BodyKind, ChartId> = {
  people_congress: "resolutions-congress",
  cppcc: "resolutions-cppcc",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "resolutions" });
  return { title: t("title"), description: t("lead") };
}

export default async function Resolutions({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "resolutions" });
  const { filter, mistaken } = dashboardFilterOf(await searchParams);
  const shown = filter.body === undefined ? Object.values(matrices) : [matrices[filter.body]];
  return (
    <Dashboard
      locale={locale}
      path="/resolutions"
      title={t("title")}
      lead={t("lead")}
      filter={filter}
      mistaken={mistaken}
      fields={["body", "level", "region", "from", "to"]}
      charts={[...shown, "votes-in-favour"]}
    />
  );
}
