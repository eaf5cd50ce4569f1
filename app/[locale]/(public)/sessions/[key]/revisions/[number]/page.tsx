import { notFound } from "next/navigation";
import { z } from "zod";
import { getDatabase } from "@/app/_server/database";
import { getSession } from "@/db/queries/session";
import { previousRecord, revisionChanges } from "@/db/queries/session-history";
import { pageLocale } from "@/i18n/page-locale";
import { SessionPage } from "../../session-page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; key: string; number: string }> };

const numberSchema = z.coerce.number().int().min(1).max(100_000);

export default async function Revision({ params }: Props) {
  const locale = await pageLocale(params);
  const { key, number } = await params;
  const parsed = numberSchema.safeParse(number);
  const view = parsed.success ? getSession(getDatabase(), key, parsed.data) : null;
  if (view === null) notFound();
  const db = getDatabase();
  const history = { previous: previousRecord(db, view), changes: revisionChanges(db, view.key) };
  return <SessionPage locale={locale} view={view} history={history} />;
}
