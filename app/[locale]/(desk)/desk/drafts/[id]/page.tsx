import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ruleWords } from "@/app/_server/rule-words";
import { readContext } from "@/app/_server/session";
import { draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import { discardAction } from "@/app/[locale]/(desk)/desk/drafts/[id]/discard-action";
import { submitAction } from "@/app/[locale]/(desk)/desk/drafts/[id]/submit-action";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { Editor } from "@/components/desk/editor/editor";
import { ReadOnlyRecord } from "@/components/desk/editor/read-only-record";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { getDraft } from "@/db/queries/drafts";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ found?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "editor" });
  return { title: t("title") };
}

export default async function DraftPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const account = await requireAccount(locale, `/desk/drafts/${id}`);
  if (!isFor(account.role, "draft.read"))
    return <Forbidden locale={locale} role={account.role} verb="draft.read" />;
  const view = getDraft(await readContext(), id);
  if (view === null) notFound();
  const t = await getTranslations({ locale, namespace: "desk" });
  const { found } = await searchParams;
  const isEditable =
    (view.state === "open" || view.state === "returned") && isFor(account.role, "draft.save");
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
      {isEditable ? (
        <>
          <Editor key={id} draft={draft} me={account.id} rules={rules} submit={submitAction} />
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
          </Notice>
          <ReadOnlyRecord draft={draft} rules={rules} />
        </>
      )}
    </div>
  );
}
