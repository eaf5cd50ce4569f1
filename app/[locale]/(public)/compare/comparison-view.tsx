import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { regionGloss } from "@/app/_server/region-words";
import { AttendanceRows } from "@/components/charts/attendance-rows";
import { day, percent, sessionName, shortName } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import { DataTable } from "@/components/ui/data-table";
import type { ComparedSession, Comparison } from "@/db/queries/compare";
import { attendanceStanding } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** The two bodies of a region in one year: a finding, the chart, and every measure side by side. */
export async function ComparisonView({ locale, comparison }: { locale: Locale; comparison: Comparison }) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const sessionWords = await getTranslations({ locale, namespace: "sessions" });
  const region =
    locale === "en" ? regionGloss(comparison.region.code, comparison.region.name) : comparison.region.name;
  const sessions = [...comparison.congress, ...comparison.cppcc];
  const standings = new Map(sessions.map((session) => [session.key, attendanceStanding(session)]));
  const rateOf = (list: readonly ComparedSession[]) =>
    list.map(({ key }) => standings.get(key)?.rate).find((rate) => rate !== undefined);
  const [congress, cppcc] = [rateOf(comparison.congress), rateOf(comparison.cppcc)];
  const year = String(comparison.year);
  const finding =
    congress === undefined || cppcc === undefined
      ? t("findingOne", { region, year })
      : t("finding", {
          region,
          year,
          congress: percent(locale, congress),
          cppcc: percent(locale, cppcc),
          difference: Math.abs(congress - cppcc).toFixed(1),
        });
  const unknown = <span className="text-soft">{terms("notReported")}</span>;
  const measures: [string, (session: ComparedSession) => ReactNode][] = [
    [t("date"), ({ lastDay }) => (lastDay === null ? unknown : day(locale, lastDay))],
    [t("due"), ({ main }) => main?.due ?? unknown],
    [t("present"), ({ main }) => main?.present ?? unknown],
    [
      t("rate"),
      ({ key }) => {
        const standing = standings.get(key);
        return standing == null ? unknown : percent(locale, standing.rate);
      },
    ],
    [t("quorum"), ({ key }) => standings.get(key)?.threshold ?? unknown],
    [t("margin"), ({ key }) => standings.get(key)?.margin ?? unknown],
    [t("resolutions"), ({ resolutions }) => (resolutions.total === 0 ? unknown : resolutions.adopted)],
    [t("withVotes"), ({ resolutions }) => (resolutions.total === 0 ? unknown : resolutions.withVotes)],
    // None in the record is none reported, never none held.
    [t("speeches"), ({ speeches }) => speeches || unknown],
    [t("directives"), ({ directives }) => directives || unknown],
    [t("points"), ({ points }) => points || unknown],
  ];
  const marks = sessions.flatMap((session) => {
    const standing = standings.get(session.key);
    if (standing == null) return [];
    const label = shortName(locale, session, region);
    return [
      {
        key: session.key,
        label,
        kind: session.kind,
        rate: standing.rate,
        quorum: standing.quorum,
        rateLabel: percent(locale, standing.rate),
      },
    ];
  });
  return (
    <div className="grid gap-6">
      <h2 className="text-2xl">{t("heading", { region, year })}</h2>
      <p className="max-w-prose text-lg">{finding}</p>
      {marks.length === 0 ? null : (
        <figure className="max-w-4xl">
          <AttendanceRows rows={marks} alt={finding} quorumLabel={sessionWords("quorum")} />
        </figure>
      )}
      <DataTable caption={t("table", { region, year })} wraps>
        <thead>
          <tr>
            <th scope="col" className="[overflow-wrap:normal]">
              {t("measure")}
            </th>
            {sessions.map((session) => (
              <th key={session.key} scope="col" className="text-right sm:max-w-72">
                <span className="flex justify-end">
                  <BodyMark kind={session.kind} label={terms(session.kind)} />
                </span>
                <a href={localePath(locale, `/sessions/${session.key}`)} className="whitespace-normal">
                  {sessionName(locale, session, region)}
                </a>
              </th>
            ))}
            {(["congress", "cppcc"] as const).map((side) =>
              comparison[side].length > 0 ? null : (
                <th key={side} scope="col" className="text-right text-soft">
                  {terms(side === "congress" ? "people_congress" : "cppcc")}: {t("missing")}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {measures.map(([label, value]) => (
            <tr key={label}>
              <th scope="row" className="min-w-24 [overflow-wrap:normal]">
                {label}
              </th>
              {sessions.map((session) => (
                <td key={session.key} className="text-right">
                  {value(session)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="no-print">
        <a href={`/api/attendance.csv?region=${comparison.region.code}&year=${year}&lang=${locale}`}>
          {t("csv")}
        </a>
      </p>
    </div>
  );
}
