import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getDatabase } from "@/app/_server/database";
import { regionGloss } from "@/app/_server/region-words";
import { sessionName } from "@/components/record/words";
import { notesOfSession } from "@/db/queries/public-notes";
import { getSession } from "@/db/queries/session";
import { previousRecord, revisionChanges } from "@/db/queries/session-history";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { SessionPage } from "../../session-page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; key: string; number: string }> };

const numberSchema = z.coerce.number().int().min(1).max(100_000);

/** Search engines go to the latest revision; to none where the record is withdrawn. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { key, number } = await params;
  const parsed = numberSchema.safeParse(number);
  const view = parsed.success ? getSession(getDatabase(), key, parsed.data) : null;
  if (view === null) return {};
  const t = await getTranslations({ locale, namespace: "session" });
  const { identity, revision, withdrawn } = view;
  const name = sessionName(locale, identity, regionGloss(identity.regionCode, identity.regionName));
  return {
    title: `${name} · ${t("revision", { number: revision.number })}`,
    ...(withdrawn === null
      ? { alternates: { canonical: localePath(locale, `/sessions/${key}`) } }
      : { robots: { index: false } }),
  };
}

export default async function Revision({ params }: Props) {
  const locale = await pageLocale(params);
  const { key, number } = await params;
  const parsed = numberSchema.safeParse(number);
  const view = parsed.success ? getSession(getDatabase(), key, parsed.data) : null;
  if (view === null) notFound();
  const db = getDatabase();
  const history = {
    previous: previousRecord(db, view),
    changes: revisionChanges(db, view.key),
    notes: notesOfSession(db, view.key),
  };
  return <SessionPage locale={locale} view={view} history={history} />;
}
