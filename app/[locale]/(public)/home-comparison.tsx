import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { type AttendanceMark, AttendanceRows } from "@/components/charts/attendance-rows";
import { percent, shortName } from "@/components/record/words";
import { DataTable } from "@/components/ui/data-table";
import type { SessionSummary } from "@/db/queries/session-summary";
import { attendanceStanding } from "@/domain/stats";
import type { Locale } from "@/i18n/routing";

/** The newest sessions' attendance against their quorum: a sentence, the chart, and the table behind it. */
export async function HomeComparison({
  locale,
  sessions,
}: {
  locale: Locale;
  sessions: readonly SessionSummary[];
}) {
  const t = await getTranslations({ locale, namespace: "home" });
  const s = await getTranslations({ locale, namespace: "sessions" });
  const known = sessions.flatMap((session) => {
    const standing = attendanceStanding(session);
    return standing === null ? [] : [{ session, standing }];
  });
  const rates = known.map(({ standing }) => standing.rate);
  const finding = t("chartFinding", {
    count: known.length,
    met: known.filter(({ standing }) => standing.met).length,
    best: rates.length === 0 ? "" : percent(locale, Math.max(...rates)),
    worst: rates.length === 0 ? "" : percent(locale, Math.min(...rates)),
  });
  const marks = known.map(
    ({ session, standing }): AttendanceMark => ({
      key: session.key,
      label: shortName(locale, session, regionGloss(session.regionCode, session.regionName)),
      kind: session.kind,
      rate: standing.rate,
      quorum: standing.quorum,
      rateLabel: percent(locale, standing.rate),
    }),
  );
  return (
    <section aria-labelledby="attendance" className="grid gap-3">
      <h2 id="attendance" className="text-2xl">
        {t("chartTitle")}
      </h2>
      <p className="max-w-prose">{finding}</p>
      {known.length === 0 ? null : (
        <>
          <figure className="max-w-4xl">
            <AttendanceRows rows={marks} alt={finding} quorumLabel={s("quorum")} />
          </figure>
          <details>
            <summary className="w-fit py-1">{t("chartTable")}</summary>
            <DataTable caption={t("chartTitle")}>
              <thead>
                <tr>
                  <th scope="col">{s("session")}</th>
                  <th scope="col" className="text-right">
                    {s("attendance")}
                  </th>
                  <th scope="col" className="text-right">
                    {s("rate")}
                  </th>
                  <th scope="col" className="text-right">
                    {s("quorum")}
                  </th>
                  <th scope="col">{s("verdict")}</th>
                </tr>
              </thead>
              <tbody>
                {known.map(({ session, standing }, n) => (
                  <tr key={session.key}>
                    <th scope="row">{marks[n]?.label}</th>
                    <td className="text-right">
                      {s("presentOfDue", {
                        present: session.main?.present ?? "",
                        due: session.main?.due ?? "",
                      })}
                    </td>
                    <td className="text-right">{percent(locale, standing.rate)}</td>
                    <td className="text-right">{standing.threshold}</td>
                    <td>{s(standing.met ? "met" : "notMet", { margin: Math.abs(standing.margin) })}</td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          </details>
          <p>
            <a href={`/api/attendance.csv?lang=${locale}`}>{t("csv")}</a>
          </p>
        </>
      )}
    </section>
  );
}
