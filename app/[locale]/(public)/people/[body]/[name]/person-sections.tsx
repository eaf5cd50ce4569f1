import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { sessionLabel } from "@/app/_charts/words";
import { day } from "@/components/record/words";
import type { PersonView } from "@/db/queries/person";
import { chineseNumber } from "@/domain/record";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { PostSpanLine as Span } from "./post-span-line";

type Dated = PersonView["posts"][number] | PersonView["reports"][number] | PersonView["elections"][number];

/** What the records say of a person, by kind; kinds of which nothing is recorded are left out. */
export async function PersonSections({ locale, person }: { locale: Locale; person: PersonView }) {
  const t = await getTranslations({ locale, namespace: "people" });
  const { posts, spans, speeches, reports, elections } = person;
  return (
    <>
      {posts.length === 0 ? null : (
        <Section id="posts" title={t("posts")} lead={t("postsLead")}>
          {spans.map((span) => (
            <Span key={span.title} locale={locale} span={span} posts={posts} />
          ))}
        </Section>
      )}
      {speeches.length === 0 ? null : (
        <Section id="speeches" title={t("speeches")}>
          {speeches.map((speech) => (
            <Line key={`${speech.key}-${speech.id}`} locale={locale} at={speech}>
              {speech.directives.length === 0 ? (
                <span className="text-soft">{t("noDirectives")}</span>
              ) : (
                <ol className="grid gap-1">
                  {speech.directives.map(({ id, heading }, n) => (
                    <li key={id} className="grid grid-cols-[2rem_minmax(0,1fr)]">
                      <span aria-hidden="true" className="font-bold text-soft">
                        {chineseNumber(Math.min(n + 1, 99))}
                      </span>
                      {heading}
                    </li>
                  ))}
                </ol>
              )}
            </Line>
          ))}
        </Section>
      )}
      {reports.length === 0 ? null : (
        <Section id="reports" title={t("reports")}>
          {reports.map((report) => (
            <Line key={`${report.key}-${report.id}`} locale={locale} at={report}>
              {report.title}
            </Line>
          ))}
        </Section>
      )}
      {elections.length === 0 ? null : (
        <Section id="elections" title={t("elections")}>
          {elections.map((election) => (
            <Line key={`${election.key}-${election.id}`} locale={locale} at={election}>
              {election.post}
              <span className="figures block font-sans text-sm text-soft" lang={locale}>
                {election.votesFor === null ? t("votesNone") : t("votesFor", { count: election.votesFor })}
              </span>
            </Line>
          ))}
        </Section>
      )}
    </>
  );
}

function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="grid gap-2 border-t border-rule pt-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {lead === undefined ? null : <p className="text-sm text-soft">{lead}</p>}
      <ul className="grid grid-cols-[minmax(0,1fr)]">{children}</ul>
    </section>
  );
}

/** One thing recorded, dated by its session. */
function Line({
  locale,
  at,
  children,
}: {
  locale: Locale;
  at: Pick<Dated, "key" | "kind" | "regionCode" | "regionName" | "term" | "session" | "year" | "lastDay">;
  children: ReactNode;
}) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-hairline py-3 md:grid-cols-[minmax(0,1fr)_18rem]">
      <div lang="zh-CN" className="max-w-prose font-serif text-lg leading-snug">
        {children}
      </div>
      <p className="text-sm text-soft md:text-right">
        {at.lastDay === null ? at.year : <time dateTime={at.lastDay}>{day(locale, at.lastDay)}</time>}
        <a className="block" href={localePath(locale, `/sessions/${at.key}`)}>
          {sessionLabel(locale, at)}
        </a>
      </p>
    </li>
  );
}
