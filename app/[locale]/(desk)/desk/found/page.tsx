import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readContext } from "@/app/_server/session";
import { draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { buttonClass } from "@/components/ui/button";
import { getDraft } from "@/db/queries/drafts";
import { awaitsConfirmation } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ drafts?: string | string[]; seen?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("foundTitle") };
}

/** What was read from a page: each session's report became a draft of its own. */
export default async function FoundPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk");
  if (!isFor(account.role, "draft.read"))
    return <Forbidden locale={locale} role={account.role} verb="draft.read" />;
  const { drafts: named, seen } = await searchParams;
  const ctx = await readContext();
  const ids = typeof named === "string" ? named.split(",").slice(0, 30) : [];
  const drafts = ids.flatMap((id) => getDraft(ctx, id) ?? []);
  const t = await getTranslations({ locale, namespace: "desk" });
  return (
    <div className="grid max-w-3xl gap-4">
      <h1 className="text-3xl">{t("foundTitle")}</h1>
      <p>{seen === undefined ? t("foundSeveral", { count: drafts.length }) : t("foundSeen")}</p>
      <ul className="border-t border-rule">
        {drafts.map((draft) => (
          <li
            key={draft.id}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-hairline py-3"
          >
            <div>
              <p className="text-lg font-medium">{draftName(locale, draft) ?? t("unnamed")}</p>
              <p className="text-sm text-soft">
                {t(`state.${draft.state}`)}
                {" · "}
                {t("confirmLeft", { count: draft.record.citations.filter(awaitsConfirmation).length })}
              </p>
            </div>
            <a href={localePath(locale, `/desk/drafts/${draft.id}`)} className={buttonClass("primary")}>
              {t("open")}
              <span className="sr-only"> {draftName(locale, draft)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={localePath(locale, "/desk/new")}>{t("another")}</a>
      </p>
    </div>
  );
}
