import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { conditionsOf } from "@/app/_server/list-filter";
import { readContext } from "@/app/_server/session";
import { bulkAction } from "@/app/[locale]/(desk)/desk/bulk-action";
import { DraftFilterForm } from "@/app/[locale]/(desk)/desk/draft-filter";
import { DraftList, draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import { RunningBatches } from "@/app/[locale]/(desk)/desk/running-batches";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { BulkForm } from "@/components/desk/lists/bulk-form";
import { buttonClass } from "@/components/ui/button";
import { FocusedLink } from "@/components/ui/focused-link";
import { Notice } from "@/components/ui/notice";
import { draftFilterSchema, latestNotes, listDrafts, listRecorders, mostDrafts } from "@/db/queries/drafts";
import { listBatches } from "@/db/queries/intake";
import { nextDraft } from "@/db/queries/next-draft";
import { waitingMentions } from "@/db/queries/waiting-mentions";
import { listProposals } from "@/db/queries/withdrawals";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Query>;
};

/** Why a draft was not put aside, as the way back from it names it. */
const discardRefusals = ["not_editable", "not_found", "not_permitted", "unexpected"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("title") };
}

export default async function DeskPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk");
  // Whoever has no drafts to see begins with the tables.
  if (!isFor(account.role, "draft.read") && isFor(account.role, "table.export"))
    redirect(localePath(locale, "/audit/tables"));
  if (!isFor(account.role, "draft.read"))
    return <Forbidden locale={locale} role={account.role} verb="draft.read" />;
  const t = await getTranslations({ locale, namespace: "desk" });
  const lists = await getTranslations({ locale, namespace: "lists" });
  const ctx = await readContext();
  const query = await searchParams;
  const filter = conditionsOf(draftFilterSchema, query);
  const isNarrowed = Object.keys(filter).length > 0;
  const drafts = listDrafts(ctx, ["open", "returned", "in_review"], filter);
  const recorders = listRecorders(ctx);
  const isAny = drafts.some(({ state }) => state !== "in_review");
  const acts = (["submit", "assign", "discard"] as const).filter(
    (act) => isAny && isFor(account.role, `draft.${act}`),
  );
  const isMine = (draft: (typeof drafts)[number]) => draft.recorder.id === account.id;
  const parts = [
    { key: "returned", drafts: drafts.filter((draft) => draft.state === "returned") },
    { key: "mine", drafts: drafts.filter((draft) => draft.state === "open" && isMine(draft)) },
    { key: "inReview", drafts: drafts.filter((draft) => draft.state === "in_review") },
    { key: "others", drafts: drafts.filter((draft) => draft.state === "open" && !isMine(draft)) },
  ] as const;
  const waiting = await getTranslations({ locale, namespace: "withdrawals" });
  const withdrawals = listProposals(ctx, "waiting");
  const people = await getTranslations({ locale, namespace: "personDesk" });
  const mentions = waitingMentions(ctx);
  const { done, after, kept } = query;
  const errors = await getTranslations({ locale, namespace: "errors" });
  const whyKept = discardRefusals.find((code) => code === kept);
  const next = done === "sent" && typeof after === "string" ? nextDraft(ctx, after) : null;
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        {isFor(account.role, "draft.create") ? (
          <a href={localePath(locale, "/desk/new")} className={buttonClass("primary")}>
            {t("newLink")}
          </a>
        ) : null}
      </div>
      {done === "sent" || done === "returnedDone" || done === "discarded" ? (
        <Notice look="good" role="status" title={t(done)}>
          {next === null ? null : (
            <FocusedLink href={localePath(locale, `/desk/drafts/${next.id}`)}>
              {t("goOn", { name: draftName(locale, next) ?? t("unnamed"), count: next.toCheck })}
            </FocusedLink>
          )}
        </Notice>
      ) : null}
      {whyKept === undefined ? null : (
        <Notice look="bad" role="alert" title={t("discardRefused")}>
          <p>{errors(whyKept, { reference: "–" })}</p>
        </Notice>
      )}
      {withdrawals.length === 0 ? null : (
        <Notice look="check" title={waiting("waiting", { count: withdrawals.length })}>
          <a href={localePath(locale, "/desk/withdrawals")}>{waiting("toProposals")}</a>
        </Notice>
      )}
      {mentions.length === 0 ? null : (
        <Notice look="check" title={people("waiting", { count: mentions.length })}>
          <a href={localePath(locale, "/desk/people")}>{people("waitingSee")}</a>
        </Notice>
      )}
      <RunningBatches locale={locale} batches={listBatches(ctx, 5, { state: "underWay" })} />
      <div className="grid gap-2">
        <DraftFilterForm locale={locale} path="/desk" filter={filter} recorders={recorders} />
        {isNarrowed ? <p className="text-soft">{lists("filtered", { count: drafts.length })}</p> : null}
        {drafts.length === mostDrafts ? (
          <p className="text-soft">{lists("most", { shown: mostDrafts })}</p>
        ) : null}
      </div>
      <BulkForm
        action={bulkAction}
        locale={locale}
        acts={acts}
        recorders={recorders.filter(({ isActive }) => isActive)}
      >
        {parts
          .filter(
            ({ key, drafts: shown }) =>
              shown.length > 0 || (!isNarrowed && key === "mine" && isFor(account.role, "draft.create")),
          )
          .map(({ key, drafts: shown }) => (
            <section key={key} aria-labelledby={`part-${key}`} className="grid gap-2">
              <h2 id={`part-${key}`} className="text-2xl">
                {t(key)}
              </h2>
              {shown.length === 0 ? (
                <p className="text-soft">{t(`${key}Empty`)}</p>
              ) : (
                <DraftList
                  locale={locale}
                  drafts={shown}
                  now={ctx.now}
                  notes={
                    key === "returned"
                      ? latestNotes(
                          ctx,
                          shown.map(({ id }) => id),
                        )
                      : {}
                  }
                  mayReview={isFor(account.role, "record.publish")}
                  picks={acts.length > 0}
                />
              )}
            </section>
          ))}
      </BulkForm>
    </div>
  );
}
