import { getTranslations } from "next-intl/server";
import { quorumLevel } from "@/app/_charts/words";
import { Sparkline } from "@/components/charts/sparkline";
import { percent } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import { DataTable } from "@/components/ui/data-table";
import { type BodyKind, shortSessionName } from "@/domain/record";
import { attendanceByYear, type SessionStanding } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Sessions listed at once; the list of sessions has the rest. */
const listed = 12;

/** One body of a region: its attendance in a line, and its sessions, newest first. */
export async function RegionBody({
  locale,
  kind,
  sessions,
}: {
  locale: Locale;
  kind: BodyKind;
  sessions: readonly SessionStanding[];
}) {
  const t = await getTranslations({ locale, namespace: "regions" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const points = attendanceByYear(sessions).flatMap(({ year, median }) =>
    median === null ? [] : [{ year, value: median }],
  );
  const [first, latest] = [points[0], points.at(-1)];
  const newest = [...sessions].reverse();
  const unknown = <span className="text-soft">{terms("notReported")}</span>;
  return (
    <section aria-labelledby={kind} className="grid content-start gap-3">
      <h2 id={kind} className="text-xl">
        <BodyMark kind={kind} label={terms(`${kind}_long`)} />
      </h2>
      {sessions.length === 0 ? <p className="text-soft">{t("noSessions")}</p> : null}
      {first === undefined || latest === undefined ? (
        sessions.length === 0 ? null : (
          <p className="text-soft">{t("noAttendance")}</p>
        )
      ) : (
        <div className="flex flex-wrap items-center gap-x-4">
          <Sparkline
            kind={kind}
            points={points}
            quorum={quorumLevel}
            alt={t("attendanceSpark", {
              body: terms(kind),
              from: String(first.year),
              to: String(latest.year),
              count: points.length,
              latest: percent(locale, latest.value),
              year: String(latest.year),
            })}
          />
          <p className="text-sm">
            {t("latestRate", { rate: percent(locale, latest.value), year: String(latest.year) })}
          </p>
        </div>
      )}
      {newest.length === 0 ? null : (
        <DataTable caption={t("sessionsOf", { count: newest.length })} wraps>
          <thead>
            <tr>
              <th scope="col">{t("session")}</th>
              <th scope="col">{t("year")}</th>
              <th scope="col" className="wrap-normal text-right">
                {t("rate")}
              </th>
              <th scope="col" className="wrap-normal text-right">
                {t("margin")}
              </th>
            </tr>
          </thead>
          <tbody>
            {newest.slice(0, listed).map((session) => (
              <tr key={session.key}>
                <th scope="row">
                  <a href={localePath(locale, `/sessions/${session.key}`)}>
                    {locale === "en"
                      ? terms("termSession", { term: session.term, session: session.session })
                      : shortSessionName(session)}
                  </a>
                </th>
                <td>{session.year}</td>
                <td className="text-right">
                  {session.rate === null ? unknown : percent(locale, session.rate)}
                </td>
                <td className="text-right">{session.standing?.margin ?? unknown}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {newest.length <= listed || newest[0] === undefined ? null : (
        <p>
          <a href={localePath(locale, `/sessions?region=${newest[0].regionCode}&body=${kind}`)}>
            {t("older", { count: newest.length - listed })}
          </a>
        </p>
      )}
    </section>
  );
}
