import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Dashboard } from "@/app/_charts/dashboard";
import { dashboardFilterOf } from "@/app/_server/dashboard-query";
import type { Query } from "@/app/_server/filter";
import { pageLocale } from "@/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "attendance" });
  return { title: t("title"), description: t("lead") };
}

export default async function Attendance({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "attendance" });
  return (
    <Dashboard
      locale={locale}
      path="/attendance"
      title={t("title")}
      lead={t("lead")}
      {...dashboardFilterOf(await searchParams)}
      fields={["body", "level", "region", "from", "to"]}
      charts={["attendance-by-year", "attendance-by-region", "attendance-changes", "attendance-reported"]}
    />
  );
}
