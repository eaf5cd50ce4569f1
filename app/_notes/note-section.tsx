import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { day, shortName } from "@/components/record/words";
import type { ShownNote } from "@/db/queries/public-notes";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { NoteEvidence } from "./note-evidence";

type Props = {
  locale: Locale;
  notes: readonly ShownNote[];
  title: string;
  lead: string;
  /** Whether each says which session it is of. */
  named: boolean;
};

/** Published notes on directives, under the directive that they are about. */
export async function NoteSection({ locale, notes, title, lead, named }: Props) {
  const t = await getTranslations({ locale, namespace: "followup" });
  const subjects = [...new Set(notes.map(({ session, heading }) => `${session} ${heading}`))];
  return (
    <section aria-labelledby="followed" className="grid gap-3">
      <h2 id="followed" className="text-2xl">
        {title}
      </h2>
      <p className="max-w-prose text-soft">{lead}</p>
      {subjects.map((subject) => {
        const about = notes.filter(({ session, heading }) => `${session} ${heading}` === subject);
        const [newest] = about;
        if (newest === undefined) return null;
        const { head } = newest;
        return (
          <div key={subject} className="grid gap-2 border-t border-hairline pt-3">
            <h3 className="text-lg" lang="zh-CN">
              {newest.heading}{" "}
              <span className="font-sans text-sm font-normal text-soft" lang={locale}>
                {t(`state.${newest.state}`)}
              </span>
            </h3>
            {named ? (
              <p className="text-sm">
                <a href={`${localePath(locale, `/sessions/${head.key}`)}#followed`}>
                  {shortName(locale, head, regionGloss(head.regionCode, head.regionName))}
                </a>
              </p>
            ) : null}
            <ol className="grid gap-3">
              {about.map((note) => (
                <li key={note.id} className="grid gap-1 border-l-2 border-hairline pl-3">
                  <p className="text-sm text-soft">
                    <time dateTime={note.day}>{day(locale, note.day)}</time> · {t(`state.${note.state}`)}
                  </p>
                  <p className="max-w-[42em] break-words whitespace-pre-line">{note.text}</p>
                  <NoteEvidence locale={locale} note={note} />
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
