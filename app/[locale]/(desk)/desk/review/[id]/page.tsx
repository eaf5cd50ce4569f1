import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ruleWords } from "@/app/_server/rule-words";
import { readContext } from "@/app/_server/session";
import { daysBetween, draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import { draftTitle } from "@/app/[locale]/(desk)/desk/draft-title";
import {
  answerThreadAction,
  openThreadAction,
  settleThreadAction,
} from "@/app/[locale]/(desk)/desk/drafts/[id]/comment-actions";
import { publishAction, returnAction } from "@/app/[locale]/(desk)/desk/review/[id]/review-actions";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { CommentsProvider } from "@/components/desk/comments/comments";
import { ThreadList } from "@/components/desk/comments/thread-list";
import { ReadOnlyRecord } from "@/components/desk/editor/read-only-record";
import { DifferenceTable } from "@/components/desk/review/difference-table";
import { KeyFacts } from "@/components/desk/review/key-facts";
import { ReviewForms } from "@/components/desk/review/review-forms";
import { Notice } from "@/components/ui/notice";
import { getDraft } from "@/db/queries/drafts";
import { revisionRecord } from "@/db/queries/session";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string; id: string }> };

const commentActions = { open: openThreadAction, answer: answerThreadAction, settle: settleThreadAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "review" });
  return { title: await draftTitle(locale, (await params).id, t("heading")) };
}

export default async function ReviewPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const account = await requireAccount(locale, `/desk/review/${id}`);
  if (!isFor(account.role, "record.publish"))
    return <Forbidden locale={locale} role={account.role} verb="record.publish" />;
  const ctx = await readContext();
  const view = getDraft(ctx, id);
  if (view === null) notFound();
  const t = await getTranslations({ locale, namespace: "review" });
  const desk = await getTranslations({ locale, namespace: "desk" });
  const { version, record, texts, pictures, articleSpans, findings, baseRevision, sessionKey } = view;
  const published =
    baseRevision === null || sessionKey === null ? null : revisionRecord(ctx.db, sessionKey, baseRevision);
  const isLive = view.state !== "published" && view.state !== "discarded";
  return (
    <CommentsProvider
      draft={id}
      threads={view.threads}
      me={account.id}
      mayReview={view.mayReview}
      actions={isLive ? commentActions : null}
    >
      <div className="grid gap-5">
        <div className="grid gap-1">
          <h1 className="text-2xl">{draftName(locale, view) ?? desk("unnamed")}</h1>
          <p className="text-soft">
            {desk("by", { name: view.recorder.displayName })}
            {view.submittedAt === null
              ? null
              : ` · ${desk("age", { count: daysBetween(view.submittedAt, ctx.now) })}`}
          </p>
        </div>
        {view.reason === null ? null : <Notice title={desk("baseReason", { reason: view.reason })} />}
        {published === null || baseRevision === null ? null : (
          <DifferenceTable before={published} after={record} revision={baseRevision} />
        )}
        {view.state !== "in_review" ? (
          <Notice title={t("notInReview")}>
            {view.state === "published" && sessionKey !== null ? (
              <a href={localePath(locale, `/sessions/${sessionKey}`)}>{desk("seePublic")}</a>
            ) : null}
          </Notice>
        ) : view.mayReview ? (
          <ReviewForms
            id={id}
            version={version}
            locale={locale}
            publish={publishAction}
            giveBack={returnAction}
          >
            <KeyFacts record={record} sessionKey={sessionKey} />
          </ReviewForms>
        ) : (
          <Notice look="check" title={t("ownNotice")} />
        )}
        <ThreadList record={record} />
        <section aria-labelledby="record" className="grid gap-2">
          <h2 id="record" className="text-2xl">
            {t("record")}
          </h2>
          <ReadOnlyRecord
            draft={{ id, version, record, texts, pictures, articleSpans, findings }}
            rules={ruleWords(record, locale)}
            isLive={isLive}
          />
        </section>
      </div>
    </CommentsProvider>
  );
}
