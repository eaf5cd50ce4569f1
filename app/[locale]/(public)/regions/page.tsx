import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { regionEntries } from "@/db/queries/regions";
import { pageLocale } from "@/i18n/page-locale";
import { RegionTree } from "./region-tree";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "regions" });
  return { title: t("title"), description: t("lead") };
}

export default async function Regions({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "regions" });
  const entries = regionEntries(getDatabase());
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      {entries.length === 0 ? <p>{t("empty")}</p> : <RegionTree locale={locale} entries={entries} />}
    </div>
  );
}
