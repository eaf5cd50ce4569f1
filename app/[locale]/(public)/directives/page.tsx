import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Dashboard } from "@/app/_charts/dashboard";
import { NoteSection } from "@/app/_notes/note-section";
import { dashboardFilterOf } from "@/app/_server/dashboard-query";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { newestNotes } from "@/db/queries/public-notes";
import { themes } from "@/domain/directives";
import { pageLocale } from "@/i18n/page-locale";
import { ThemeRules } from "./theme-rules";
import { ThemeSentences } from "./theme-sentences";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "directives" });
  return { title: t("title"), description: t("lead") };
}

export default async function Directives({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "directives" });
  const query = await searchParams;
  const { filter, mistaken } = dashboardFilterOf(query);
  const notes = newestNotes(getDatabase(), filter, 20);
  const followup = await getTranslations({ locale, namespace: "followup" });
  const theme = themes.find((known) => known === query.theme) ?? null;
  return (
    <Dashboard
      locale={locale}
      path="/directives"
      title={t("title")}
      lead={t("lead")}
      filter={filter}
      mistaken={mistaken || (query.theme !== undefined && query.theme !== "" && theme === null)}
      fields={["body", "level", "region", "from", "to"]}
      charts={["themes-by-body", "themes-by-year"]}
      after={["quantities-named"]}
    >
      {notes.length === 0 ? null : (
        <NoteSection
          locale={locale}
          notes={notes}
          title={followup("newest")}
          lead={followup("newestLead")}
          named
        />
      )}
      <ThemeSentences locale={locale} filter={filter} theme={theme} />
      <ThemeRules locale={locale} />
    </Dashboard>
  );
}
