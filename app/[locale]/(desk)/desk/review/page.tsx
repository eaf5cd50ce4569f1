import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { conditionsOf } from "@/app/_server/list-filter";
import { readContext } from "@/app/_server/session";
import { DraftFilterForm } from "@/app/[locale]/(desk)/desk/draft-filter";
import { DraftList } from "@/app/[locale]/(desk)/desk/draft-list";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { draftFilterSchema, listDrafts, listRecorders } from "@/db/queries/drafts";
import { pageLocale } from "@/i18n/page-locale";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "review" });
  return { title: t("title") };
}

/** What waits for review, longest first. */
export default async function ReviewQueue({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/review");
  if (!isFor(account.role, "record.publish"))
    return <Forbidden locale={locale} role={account.role} verb="record.publish" />;
  const t = await getTranslations({ locale, namespace: "review" });
  const ctx = await readContext();
  const filter = conditionsOf(draftFilterSchema, await searchParams);
  const isNarrowed = Object.keys(filter).length > 0;
  const lists = await getTranslations({ locale, namespace: "lists" });
  const waiting = listDrafts(ctx, ["in_review"], filter).sort((a, b) =>
    (a.submittedAt ?? "").localeCompare(b.submittedAt ?? ""),
  );
  return (
    <div className="grid gap-4">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="text-soft">{waiting.length === 0 && !isNarrowed ? t("empty") : t("lead")}</p>
      <DraftFilterForm locale={locale} path="/desk/review" filter={filter} recorders={listRecorders(ctx)} />
      {isNarrowed ? <p className="text-soft">{lists("filtered", { count: waiting.length })}</p> : null}
      {waiting.length === 0 ? null : (
        <DraftList locale={locale} drafts={waiting} now={ctx.now} notes={{}} mayReview />
      )}
    </div>
  );
}
