import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { filterOf, type Query, queryOf } from "@/app/_server/filter";
import { SessionTable } from "@/app/[locale]/(public)/session-table";
import { PageLinks } from "@/app/[locale]/page-links";
import { FilterForm } from "@/components/record/filter-form";
import { Notice } from "@/components/ui/notice";
import { filterChoices } from "@/db/queries/filter-choices";
import { listSessions } from "@/db/queries/sessions";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { filterFields } from "./filter-fields";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: (await getTranslations({ locale, namespace: "sessions" }))("title") };
}

export default async function Sessions({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "sessions" });
  const { filter, page, mistaken } = filterOf(await searchParams);
  const list = listSessions(getDatabase(), filter, page);
  const path = localePath(locale, "/sessions");
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </div>
      <FilterForm
        action={path}
        label={t("filter")}
        fields={await filterFields(locale, filterChoices(getDatabase()), filter)}
        all={t("all")}
        submit={t("apply")}
        clear={t("clear")}
      />
      {mistaken ? <Notice look="check">{t("badFilter")}</Notice> : null}
      <p role="status">{t("count", { count: list.total })}</p>
      {list.sessions.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <SessionTable locale={locale} sessions={list.sessions} heading="h2" />
      )}
      <PageLinks
        locale={locale}
        page={list.page}
        pages={list.pages}
        hrefOf={(n) => `${path}${queryOf(filter, { page: n })}`}
      />
    </div>
  );
}
