import { getTranslations } from "next-intl/server";
import { sessionLabel } from "@/app/_charts/words";
import { day } from "@/components/record/words";
import type { PersonView } from "@/db/queries/person";
import type { DatedPost, PostSpan } from "@/domain/people";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; span: PostSpan; posts: PersonView["posts"] };

/** A post with the days between which it is reported, and the sessions that report it. */
export async function PostSpanLine({ locale, span, posts }: Props) {
  const t = await getTranslations({ locale, namespace: "people" });
  const at = posts.filter(({ title }) => title === span.title);
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-hairline py-3 md:grid-cols-[minmax(0,1fr)_18rem]">
      <div lang="zh-CN" className="max-w-prose font-serif text-lg leading-snug">
        {span.title}
      </div>
      <div className="text-sm text-soft md:text-right">
        <p>
          {time(span.first)}
          {span.first.session === span.last.session ? null : (
            <>
              {t("until")}
              {time(span.last)}
            </>
          )}
        </p>
        {at.map((session) => (
          <a key={session.key} className="block" href={localePath(locale, `/sessions/${session.key}`)}>
            {sessionLabel(locale, session)}
          </a>
        ))}
      </div>
    </li>
  );

  function time({ day: known, year }: DatedPost) {
    return <time dateTime={known ?? String(year)}>{known === null ? year : day(locale, known)}</time>;
  }
}
