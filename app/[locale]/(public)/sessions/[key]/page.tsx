import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { sessionData } from "@/app/_server/linked-data";
import { regionGloss } from "@/app/_server/region-words";
import { sessionName } from "@/components/record/words";
import { JsonLd } from "@/components/site/json-ld";
import { notesOfSession } from "@/db/queries/public-notes";
import { getSession, getWithdrawn } from "@/db/queries/session";
import { previousRecord, revisionChanges } from "@/db/queries/session-history";
import { pageLocale } from "@/i18n/page-locale";
import { feedPath, localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { SessionPage } from "./session-page";
import { WithdrawnPage } from "./withdrawn-page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; key: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { key } = await params;
  const view = getSession(getDatabase(), key);
  if (view === null) return withdrawnMetadata(locale, key);
  const { identity, revision } = view;
  const title = sessionName(locale, identity, regionGloss(identity.regionCode, identity.regionName));
  const picture = `/og/${key}${locale === "en" ? ".en" : ""}.png?v=${revision.number}`;
  const path = `/sessions/${key}`;
  const feed = `/feeds/sessions.atom?region=${identity.regionCode}&body=${identity.kind}`;
  return {
    title,
    alternates: {
      canonical: localePath(locale, path),
      languages: { "zh-CN": path, en: localePath("en", path), "x-default": path },
      types: {
        "application/atom+xml": feedPath(locale, feed),
        "application/json": `/api/sessions/${key}`,
        "application/ld+json": `${path}.jsonld`,
        "application/akn+xml": `${path}.akn.xml`,
      },
    },
    openGraph: {
      type: "article",
      title,
      url: localePath(locale, path),
      publishedTime: view.revisions.at(-1)?.publishedAt ?? revision.publishedAt,
      modifiedTime: revision.publishedAt,
      images: [{ url: picture, width: 1200, height: 630, alt: title }],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** A withdrawn record's page is for those who come by its address, not for search engines. */
async function withdrawnMetadata(locale: Locale, key: string): Promise<Metadata> {
  const withdrawn = getWithdrawn(getDatabase(), key);
  if (withdrawn === null) return {};
  const t = await getTranslations({ locale, namespace: "withdrawals" });
  const { identity } = withdrawn;
  const name = sessionName(locale, identity, regionGloss(identity.regionCode, identity.regionName));
  return { title: t("pageTitle", { name }), robots: { index: false } };
}

export default async function Session({ params }: Props) {
  const locale = await pageLocale(params);
  const db = getDatabase();
  const { key } = await params;
  const view = getSession(db, key);
  if (view === null) {
    const withdrawn = getWithdrawn(db, key);
    if (withdrawn === null) notFound();
    return <WithdrawnPage locale={locale} view={withdrawn} changes={revisionChanges(db, key)} />;
  }
  const history = {
    previous: previousRecord(db, view),
    changes: revisionChanges(db, view.key),
    notes: notesOfSession(db, view.key),
  };
  return (
    <>
      <JsonLd data={sessionData(locale, view)} nonce={(await headers()).get("x-nonce") ?? undefined} />
      <SessionPage locale={locale} view={view} history={history} />
    </>
  );
}
