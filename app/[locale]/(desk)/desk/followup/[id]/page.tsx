import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { readContext } from "@/app/_server/session";
import { assignAction } from "@/app/[locale]/(desk)/desk/followup/[id]/assign-action";
import { noteAction } from "@/app/[locale]/(desk)/desk/followup/[id]/note-action";
import { NoteList } from "@/app/[locale]/(desk)/desk/followup/[id]/note-list";
import { tieAction } from "@/app/[locale]/(desk)/desk/followup/followup-actions";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { AssignForm } from "@/components/desk/followup/assign-form";
import { NoteForm } from "@/components/desk/followup/note-form";
import { shortName } from "@/components/record/words";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { getFollowup } from "@/db/queries/followups";
import { themes } from "@/domain/directives";
import { errorCodes } from "@/domain/errors";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> };

const deeds = ["saved", "noted", "published", "retracted"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "followup" });
  return { title: t("title") };
}

/** What became of one directive: who is to do it by when, the notes, what of them is public. */
export default async function Followup({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const account = await requireAccount(locale, `/desk/followup/${id}`);
  if (!isFor(account.role, "followup.read"))
    return <Forbidden locale={locale} role={account.role} verb="followup.read" />;
  const ctx = await readContext();
  const view = getFollowup(ctx, id);
  if (view === null) notFound();
  const t = await getTranslations({ locale, namespace: "followup" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const directives = await getTranslations({ locale, namespace: "directives" });
  const query = await searchParams;
  const done = deeds.find((one) => one === query.done);
  const problem = errorCodes.find((one) => one === query.problem);
  const { named, sessionKey } = view;
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-1">
        <p>
          <a href={localePath(locale, "/desk/followup")}>{t("back")}</a>
        </p>
        <h1 className="text-2xl" lang="zh-CN">
          {view.heading}
        </h1>
        <p className="text-soft">
          <a href={localePath(locale, `/sessions/${sessionKey}`)}>
            {shortName(locale, named, regionGloss(named.regionCode, named.regionName))}
          </a>{" "}
          · {t(`state.${view.state}`)}
        </p>
      </div>
      {done === undefined ? null : <Notice look="good" role="status" title={t(done)} />}
      {problem === undefined ? null : (
        <Notice look="bad" role="alert" title={t("problem")}>
          <p>{errors(problem, { count: 0, limit: 0, minutes: 0, reference: "", length: 0, pages: 0 })}</p>
        </Notice>
      )}
      {view.lost === "record" ? <Notice look="check">{t("lostRecord")}</Notice> : null}
      {view.lost === "directive" ? (
        <Notice look="check">
          <p>{t("lostDirective")}</p>
          <form action={tieAction} className="grid gap-3 pt-2">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="locale" value={locale} />
            <Select id="directive" name="directive" label={t("tie")}>
              {view.untied.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.heading}
                </option>
              ))}
            </Select>
            <p>
              <Button type="submit">{t("tieDo")}</Button>
            </p>
          </form>
        </Notice>
      ) : null}
      <AssignForm
        // Anew after it was saved.
        key={`${view.addressee} ${view.deadline} ${view.chosenThemes}`}
        action={assignAction}
        id={id}
        locale={locale}
        assigned={{
          addressee: view.addressee ?? "",
          deadline: view.deadline ?? "",
          themes: view.chosenThemes === null ? null : view.themes,
        }}
        suggested={view.suggestedThemes}
        choices={themes.map((theme) => ({ theme, name: directives(`themes.${theme}`) }))}
      />
      <section aria-labelledby="notes" className="grid gap-3">
        <h2 id="notes" className="text-xl">
          {t("notes")}
        </h2>
        <NoteList locale={locale} view={view} mayPublish={isFor(account.role, "followup.publish")} />
      </section>
      <section aria-labelledby="add" className="grid gap-3">
        <h2 id="add" className="text-xl">
          {t("addNote")}
        </h2>
        <NoteForm
          key={view.notes.length}
          action={noteAction}
          id={id}
          locale={locale}
          today={ctx.now.slice(0, 10)}
          state={view.state}
        />
      </section>
    </div>
  );
}
