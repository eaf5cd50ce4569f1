import { getTranslations } from "next-intl/server";
import { draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import { Button, buttonClass } from "@/components/ui/button";
import { FocusedLink } from "@/components/ui/focused-link";
import type { PageDraft } from "@/db/queries/received-pages";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** What both kinds of line on this page need to act. */
export type Acts = {
  locale: Locale;
  /** Hash of the page. */
  page: string;
  mayDraft: boolean;
  draftAgain: (form: FormData) => Promise<void>;
};

/** A draft made from the page. A discarded one can be begun anew. */
export async function FoundDraft({ draft, locale, page, mayDraft, draftAgain }: Acts & { draft: PageDraft }) {
  const t = await getTranslations({ locale, namespace: "desk" });
  const words = await getTranslations({ locale, namespace: "intake" });
  const name = draftName(locale, draft) ?? t("unnamed");
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-hairline py-3">
      <div>
        <p className="text-lg font-medium">{name}</p>
        <p className="text-sm text-soft">
          {t(`state.${draft.state}`)}
          {" · "}
          {t("confirmLeft", { count: draft.toCheck })}
        </p>
      </div>
      {draft.state === "discarded" && mayDraft ? (
        <form action={draftAgain}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="page" value={page} />
          <input type="hidden" name="session" value={draft.sessionId ?? ""} />
          <Button type="submit">
            {words("beginAgain")}
            <span className="sr-only"> {name}</span>
          </Button>
        </form>
      ) : (
        <FocusedLink href={localePath(locale, `/desk/drafts/${draft.id}`)} className={buttonClass("primary")}>
          {t("open")}
          <span className="sr-only"> {name}</span>
        </FocusedLink>
      )}
    </li>
  );
}
