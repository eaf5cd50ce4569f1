import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readContext } from "@/app/_server/session";
import { DraftList } from "@/app/[locale]/(desk)/desk/draft-list";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { listDrafts } from "@/db/queries/drafts";
import { pageLocale } from "@/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "review" });
  return { title: t("title") };
}

/** What waits for review, longest first. */
export default async function ReviewQueue({ params }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/review");
  if (!isFor(account.role, "record.publish"))
    return <Forbidden locale={locale} role={account.role} verb="record.publish" />;
  const t = await getTranslations({ locale, namespace: "review" });
  const ctx = await readContext();
  const waiting = listDrafts(ctx, ["in_review"]).sort((a, b) =>
    (a.submittedAt ?? "").localeCompare(b.submittedAt ?? ""),
  );
  return (
    <div className="grid gap-4">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="text-soft">{waiting.length === 0 ? t("empty") : t("lead")}</p>
      {waiting.length === 0 ? null : (
        <DraftList locale={locale} drafts={waiting} now={ctx.now} notes={{}} mayReview />
      )}
    </div>
  );
}
