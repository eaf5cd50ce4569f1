import { getTranslations } from "next-intl/server";
import { draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import type { Acts } from "@/app/[locale]/(desk)/desk/found/found-draft";
import { Button, buttonClass } from "@/components/ui/button";
import type { LinkedOnPage } from "@/db/queries/received-pages";
import { localePath } from "@/i18n/path";

type Props = Acts & { linked: LinkedOnPage; addSource: (form: FormData) => Promise<void> };

/** A session on the page that was there already: where it is, and what can be done with the page all the same. */
export async function LinkedSession({ linked, locale, page, mayDraft, draftAgain, addSource }: Props) {
  const t = await getTranslations({ locale, namespace: "desk" });
  const words = await getTranslations({ locale, namespace: "intake" });
  const { draft, published } = linked;
  const known = draft ?? published;
  const name = (known === null ? null : draftName(locale, known)) ?? linked.id;
  const takesSource = draft !== null && (draft.state === "open" || draft.state === "returned");
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="session" value={linked.id} />
      <input type="hidden" name="draft" value={draft?.id ?? ""} />
    </>
  );
  const spoken = <span className="sr-only"> {name}</span>;
  return (
    <li className="grid gap-2 border-b border-hairline py-3">
      <div>
        <p className="text-lg font-medium">{name}</p>
        <p className="text-sm text-soft">
          {draft === null ? words("isPublished") : words("isDraft", { state: t(`state.${draft.state}`) })}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {draft === null ? (
          <a href={localePath(locale, `/sessions/${linked.id}`)} className={buttonClass("primary")}>
            {words("seeRecord")}
            {spoken}
          </a>
        ) : (
          <a href={localePath(locale, `/desk/drafts/${draft.id}`)} className={buttonClass("primary")}>
            {words("openDraft")}
            {spoken}
          </a>
        )}
        {published === null || !mayDraft ? null : (
          <a
            href={localePath(locale, `/desk/corrections/new?session=${linked.id}`)}
            className={buttonClass()}
          >
            {words("correct")}
            {spoken}
          </a>
        )}
        {takesSource && mayDraft ? (
          <form action={addSource}>
            {hidden}
            <Button type="submit">
              {words("addSource")}
              {spoken}
            </Button>
          </form>
        ) : null}
        {mayDraft ? (
          <form action={draftAgain}>
            {hidden}
            <Button type="submit" look="quiet">
              {words("draftAllTheSame")}
              {spoken}
            </Button>
          </form>
        ) : null}
      </div>
    </li>
  );
}
