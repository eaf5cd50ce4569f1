import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { SessionTitle } from "@/components/record/session-title";
import { percent, sessionName } from "@/components/record/words";
import type { SessionView } from "@/db/queries/session";
import type { SessionSummary } from "@/db/queries/session-summary";
import { attendanceStanding } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** The body's session before and after it. */
export async function Neighbours({ locale, view }: { locale: Locale; view: SessionView }) {
  const t = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const shown: [string, SessionSummary | null][] = [
    [t("previous"), view.previous],
    [t("next"), view.next],
  ];
  if (shown.every(([, session]) => session === null)) return null;
  return (
    <nav aria-label={t("neighbours")} className="no-print">
      <ul className="grid gap-6 border-y border-hairline py-4 sm:grid-cols-2">
        {shown.map(([label, session], n) => {
          if (session === null) return null;
          const standing = attendanceStanding(session);
          return (
            <li
              key={session.key}
              className={`grid content-start ${n === 1 ? "sm:col-start-2 sm:text-right" : ""}`}
            >
              <span className="text-sm text-soft">{label}</span>
              <a href={localePath(locale, `/sessions/${session.key}`)} rel={n === 0 ? "prev" : "next"}>
                <SessionTitle
                  name={sessionName(locale, session, regionGloss(session.regionCode, session.regionName))}
                />
              </a>
              <span className="figures text-sm text-soft">
                {session.year} · {t("rate")}{" "}
                {standing === null ? terms("notReported") : percent(locale, standing.rate)}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
