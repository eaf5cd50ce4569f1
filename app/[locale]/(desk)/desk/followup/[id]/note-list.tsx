import { getTranslations } from "next-intl/server";
import { NoteEvidence } from "@/app/_notes/note-evidence";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { publishNoteAction, retractNoteAction } from "@/app/[locale]/(desk)/desk/followup/followup-actions";
import { day } from "@/components/record/words";
import { Button } from "@/components/ui/button";
import type { FollowupView, NoteView } from "@/db/queries/followups";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; view: FollowupView; mayPublish: boolean };

/** The notes on a directive, newest day first; who may decides of each whether it is public. */
export async function NoteList({ locale, view, mayPublish }: Props) {
  const t = await getTranslations({ locale, namespace: "followup" });
  if (view.notes.length === 0) return <p className="text-soft">{t("notesEmpty")}</p>;
  return (
    <ol className="border-t border-rule">
      {view.notes.map((note) => (
        <li key={note.id} className="grid gap-1 border-b border-hairline py-3">
          <p className="font-medium">
            <time dateTime={note.day}>{day(locale, note.day)}</time> · {t(`state.${note.state}`)}
          </p>
          <p className="break-words whitespace-pre-line">{note.text}</p>
          <NoteEvidence locale={locale} note={note} />
          <p className="text-sm text-soft">
            {t("by", { name: note.author, when: moment(locale, note.writtenAt) })} ·{" "}
            {note.published === null
              ? t("private")
              : t("publicBy", { name: note.published.by, when: moment(locale, note.published.at) })}
          </p>
          {mayPublish ? decide(note) : null}
        </li>
      ))}
    </ol>
  );

  function decide(note: NoteView) {
    if (note.published === null && !note.mayPublish)
      return <p className="text-sm text-soft">{t("ownNote")}</p>;
    return (
      <form action={note.published === null ? publishNoteAction : retractNoteAction}>
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="note" value={note.id} />
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit" look={note.published === null ? "secondary" : "danger"}>
          {t(note.published === null ? "publish" : "retract")}
        </Button>
      </form>
    );
  }
}
