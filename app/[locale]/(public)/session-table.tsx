import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { SessionTitle } from "@/components/record/session-title";
import { day, percent, sessionName } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import type { SessionSummary } from "@/db/queries/session-summary";
import { attendanceStanding } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Sessions as entries of a gazette: the name leads, figures follow in one line. */
export async function SessionTable({
  locale,
  sessions,
  heading: Heading,
}: {
  locale: Locale;
  sessions: readonly SessionSummary[];
  /** What a session's name is on the page: one below the heading above the list. */
  heading: "h2" | "h3";
}) {
  const t = await getTranslations({ locale, namespace: "sessions" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const figures = await getTranslations({ locale, namespace: "figures" });
  return (
    <ol className="border-t border-rule">
      {sessions.map((session) => {
        const { main } = session;
        const standing = attendanceStanding(session);
        const gloss = regionGloss(session.regionCode, session.regionName);
        return (
          <li
            key={session.key}
            className="grid gap-x-6 gap-y-1 border-b border-hairline py-4 print:py-2 md:grid-cols-[1fr_auto]"
          >
            <div className="grid gap-0.5">
              <BodyMark kind={session.kind} label={terms(session.kind)} />
              <Heading className="text-lg leading-snug">
                <a href={localePath(locale, `/sessions/${session.key}`)} className="text-ink">
                  <SessionTitle name={sessionName(locale, session, gloss)} />
                </a>
              </Heading>
              <p className="text-sm text-soft">
                {session.lastDay === null ? (
                  session.year
                ) : (
                  <time dateTime={session.lastDay}>{day(locale, session.lastDay)}</time>
                )}
                {" · "}
                {terms(`level.${session.level}`)}
                {" · "}
                {t("resolutions")}{" "}
                {session.resolutions.total === 0
                  ? terms("notReported")
                  : t("adoptedCount", { adopted: session.resolutions.adopted })}
                {session.figuresOnly ? ` · ${figures("mark")}` : null}
              </p>
            </div>
            <p className="figures md:text-right">
              {standing === null || main === null ? (
                <span className="text-soft">
                  {t("attendance")} {terms("notReported")}
                </span>
              ) : (
                <>
                  <span className="font-serif text-2xl font-bold">{percent(locale, standing.rate)}</span>
                  <span className="block text-sm text-soft">
                    {t("presentOfDue", { due: main.due ?? "", present: main.present ?? "" })}
                    {" · "}
                    {t("quorum")} {standing.threshold}
                    {" · "}
                    {t(standing.met ? "met" : "notMet", { margin: Math.abs(standing.margin) })}
                  </span>
                </>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
