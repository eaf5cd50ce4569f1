import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ruleWords } from "@/app/_server/rule-words";
import { readContext } from "@/app/_server/session";
import { draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import { draftTitle } from "@/app/[locale]/(desk)/desk/draft-title";
import {
  answerThreadAction,
  openThreadAction,
  settleThreadAction,
} from "@/app/[locale]/(desk)/desk/drafts/[id]/comment-actions";
import { discardAction } from "@/app/[locale]/(desk)/desk/drafts/[id]/discard-action";
import { publishAloneAction } from "@/app/[locale]/(desk)/desk/drafts/[id]/publish-alone-action";
import { submitAction } from "@/app/[locale]/(desk)/desk/drafts/[id]/submit-action";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { CommentsProvider } from "@/components/desk/comments/comments";
import { ThreadList } from "@/components/desk/comments/thread-list";
import { Editor } from "@/components/desk/editor/editor";
import { ReadOnlyRecord } from "@/components/desk/editor/read-only-record";
import { PublishAloneForm } from "@/components/desk/review/publish-alone-form";
import { Button } from "@/components/ui/button";
import { FocusedLink } from "@/components/ui/focused-link";
import { Notice } from "@/components/ui/notice";
import { getDraft } from "@/db/queries/drafts";
import { nextToReview } from "@/db/queries/next-to-review";
import { mayPublishAlone } from "@/db/queries/office-settings";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ found?: string | string[]; compare?: string | string[] }>;
};

const commentActions = { open: openThreadAction, answer: answerThreadAction, settle: settleThreadAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "editor" });
  return { title: await draftTitle(locale, (await params).id, t("title")) };
}

export default async function DraftPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const account = await requireAccount(locale, `/desk/drafts/${id}`);
  if (!isFor(account.role, "draft.read"))
    return <Forbidden locale={locale} role={account.role} verb="draft.read" />;
  const ctx = await readContext();
  const view = getDraft(ctx, id);
  if (view === null) notFound();
  const t = await getTranslations({ locale, namespace: "desk" });
  const { found, compare } = await searchParams;
  const added = view.record.sources.find((source, n) => n > 0 && source.id === compare)?.id ?? null;
  const isEditable =
    (view.state === "open" || view.state === "returned") && isFor(account.role, "draft.save");
  const isLive = view.state !== "published" && view.state !== "discarded";
  const mayGoAlone =
    view.state === "in_review" && isFor(account.role, "record.publish_alone") && mayPublishAlone(ctx);
  const next = view.state === "published" && isFor(account.role, "record.publish") ? nextToReview(ctx) : null;
  const note = view.notes.at(-1);
  const { version, record, texts, pictures, articleSpans, findings } = view;
  const rules = ruleWords(record, locale);
  const draft = { id, version, record, texts, pictures, articleSpans, findings };
  return (
    <div className="grid gap-3">
      <h1 className="text-2xl">{draftName(locale, view) ?? t("unnamed")}</h1>
      {found === "none" ? <Notice look="check" title={t("foundNone")} /> : null}
      {view.reason === null ? null : <p className="text-soft">{t("baseReason", { reason: view.reason })}</p>}
      {view.state === "returned" && note !== undefined ? (
        <Notice look="check" title={t("note", { author: note.author })}>
          <p className="whitespace-pre-line">{note.text}</p>
        </Notice>
      ) : null}
      <CommentsProvider
        draft={id}
        threads={view.threads}
        me={account.id}
        mayReview={view.mayReview && isFor(account.role, "draft.return")}
        actions={isLive && isFor(account.role, "comment.write") ? commentActions : null}
      >
        <ThreadList record={record} />
        {isEditable ? (
          <>
            <Editor
              key={id}
              draft={draft}
              me={account.id}
              rules={rules}
              compare={added}
              submit={submitAction}
            />
            <details className="mt-6 max-w-prose border-t border-hairline pt-3">
              <summary>{t("discard")}</summary>
              <form action={discardAction} className="grid justify-items-start gap-3 pt-2">
                <p className="text-soft">{t("discardText")}</p>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="locale" value={locale} />
                <Button type="submit" look="danger">
                  {t("discardDo")}
                </Button>
              </form>
            </details>
          </>
        ) : (
          <>
            <Notice title={t(`state.${view.state}`)}>
              {view.state === "published" && view.sessionKey !== null ? (
                <a href={localePath(locale, `/sessions/${view.sessionKey}`)}>{t("seePublic")}</a>
              ) : null}
              {next === null ? null : (
                <p>
                  <FocusedLink href={localePath(locale, `/desk/review/${next.id}`)}>
                    {t("reviewNext", { name: draftName(locale, next) ?? t("unnamed") })}
                  </FocusedLink>
                </p>
              )}
            </Notice>
            {mayGoAlone ? (
              <PublishAloneForm action={publishAloneAction} id={id} version={version} locale={locale} />
            ) : null}
            <ReadOnlyRecord draft={draft} rules={rules} isLive={isLive} />
          </>
        )}
      </CommentsProvider>
    </div>
  );
}
