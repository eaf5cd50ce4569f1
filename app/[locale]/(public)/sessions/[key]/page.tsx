import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getDatabase } from "@/app/_server/database";
import { regionGloss } from "@/app/_server/region-words";
import { sessionName } from "@/components/record/words";
import { getSession } from "@/db/queries/session";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { SessionPage } from "./session-page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; key: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { key } = await params;
  const view = getSession(getDatabase(), key);
  if (view === null) return {};
  const { identity } = view;
  return {
    title: sessionName(locale, identity, regionGloss(identity.regionCode, identity.regionName)),
    alternates: {
      canonical: localePath(locale, `/sessions/${key}`),
      languages: { "zh-CN": `/sessions/${key}`, en: `/en/sessions/${key}` },
    },
  };
}

export default async function Session({ params }: Props) {
  const locale = await pageLocale(params);
  const view = getSession(getDatabase(), (await params).key);
  if (view === null) notFound();
  return <SessionPage locale={locale} view={view} />;
}
