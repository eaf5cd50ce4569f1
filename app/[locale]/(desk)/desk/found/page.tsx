import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readContext } from "@/app/_server/session";
import { addSourceAction, draftAgainAction } from "@/app/[locale]/(desk)/desk/found/again-actions";
import { FoundDraft } from "@/app/[locale]/(desk)/desk/found/found-draft";
import { LinkedSession } from "@/app/[locale]/(desk)/desk/found/linked-session";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { getPageReport } from "@/db/queries/received-pages";
import { errorCodes } from "@/domain/errors";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<"page" | "seen" | "problem", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("foundTitle") };
}

/** What became of a page: drafts made from it, and sessions that were there already. */
export default async function FoundPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { page, seen, problem } = await searchParams;
  const path = typeof page === "string" ? `/desk/found?page=${encodeURIComponent(page)}` : "/desk";
  const account = await requireAccount(locale, path);
  if (!isFor(account.role, "draft.read"))
    return <Forbidden locale={locale} role={account.role} verb="draft.read" />;
  const report = typeof page === "string" ? getPageReport(await readContext(), page) : null;
  if (report === null) notFound();
  const t = await getTranslations({ locale, namespace: "desk" });
  const words = await getTranslations({ locale, namespace: "intake" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const refused = errorCodes.find((code) => code === problem);
  const mayDraft = isFor(account.role, "draft.create");
  const { drafts, linked } = report;
  const acts = { locale, page: report.sha256, mayDraft, draftAgain: draftAgainAction };
  return (
    <div className="grid max-w-3xl gap-4">
      <h1 className="text-3xl">{t("foundTitle")}</h1>
      {report.fileName === null ? null : <p className="text-soft">{report.fileName}</p>}
      {refused === undefined ? null : (
        <Notice look="bad" role="alert" title={errors(refused, { count: 0, reference: "–" })} />
      )}
      {seen === undefined ? null : <p>{t("foundSeen")}</p>}
      {drafts.length === 0 ? null : (
        <>
          {seen === undefined ? <p>{t("foundSeveral", { count: drafts.length })}</p> : null}
          <ul className="border-t border-rule">
            {drafts.map((draft) => (
              <FoundDraft key={draft.id} draft={draft} {...acts} />
            ))}
          </ul>
        </>
      )}
      {linked.length === 0 ? null : (
        <>
          <p>{words("linkedLead", { count: linked.length })}</p>
          <ul className="border-t border-rule">
            {linked.map((one) => (
              <LinkedSession key={one.id} linked={one} addSource={addSourceAction} {...acts} />
            ))}
          </ul>
        </>
      )}
      {drafts.length + linked.length > 0 ? null : (
        <form action={draftAgainAction} className="grid justify-items-start gap-3">
          <p>{t("foundNone")}</p>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="page" value={report.sha256} />
          {mayDraft ? <Button type="submit">{words("beginEmpty")}</Button> : null}
        </form>
      )}
      <p>
        <a href={localePath(locale, "/desk/new")}>{t("another")}</a>
      </p>
    </div>
  );
}
