import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { listCheckpoints } from "@/db/queries/proof";
import { pageLocale } from "@/i18n/page-locale";
import { CheckpointTable } from "./checkpoint-table";
import { GrowthSection } from "./growth-section";
import { InclusionSection } from "./inclusion-section";
import { LedgerHead } from "./ledger-head";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** So many of the newest checkpoints can be chosen and are listed; the open data interface has more. */
const shown = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "proof" });
  return { title: t("title"), description: t("lead") };
}

export default async function LedgerProofs({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "proof" });
  const query = await searchParams;
  const checkpoints = listCheckpoints(getDatabase(), shown);
  const [newest] = checkpoints;
  return (
    <div className="grid gap-10">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      {newest === undefined ? (
        <p>{t("empty")}</p>
      ) : (
        <>
          <LedgerHead locale={locale} newest={newest} />
          <InclusionSection locale={locale} query={query} />
          <GrowthSection locale={locale} query={query} checkpoints={checkpoints} />
          <CheckpointTable locale={locale} checkpoints={checkpoints} />
        </>
      )}
      <section className="grid gap-2" aria-labelledby="meaning">
        <h2 id="meaning" className="text-2xl">
          {t("meaningTitle")}
        </h2>
        {(
          ["meaningTree", "meaningCheckpoint", "meaningInclusion", "meaningGrowth", "meaningLimits"] as const
        ).map((part) => (
          <p key={part} className="max-w-prose">
            {t(part)}
          </p>
        ))}
      </section>
    </div>
  );
}
