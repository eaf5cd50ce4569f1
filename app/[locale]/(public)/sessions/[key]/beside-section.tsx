import { getTranslations } from "next-intl/server";
import { percent } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import { DataTable } from "@/components/ui/data-table";
import type { SessionSummary } from "@/db/queries/session-summary";
import { attendanceStanding } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Side = Pick<SessionSummary, "kind" | "level" | "year" | "main" | "resolutions">;

/** The other body's session of the same year beside this one, measure by measure. */
export async function BesideSection({
  locale,
  here,
  other,
  name,
}: {
  locale: Locale;
  here: Side;
  other: SessionSummary;
  name: string;
}) {
  const t = await getTranslations({ locale, namespace: "sessionPage" });
  const compare = await getTranslations({ locale, namespace: "compare" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const sides = [here, other].map((side) => ({ side, standing: attendanceStanding(side) }));
  const rows: [string, (string | number | null)[]][] = [
    [compare("due"), sides.map(({ side }) => side.main?.due ?? null)],
    [compare("present"), sides.map(({ side }) => side.main?.present ?? null)],
    [compare("rate"), sides.map(({ standing }) => standing && percent(locale, standing.rate))],
    [compare("quorum"), sides.map(({ standing }) => standing?.threshold ?? null)],
    [compare("margin"), sides.map(({ standing }) => standing?.margin ?? null)],
    // None in the record is none reported, never none adopted.
    [
      compare("resolutions"),
      sides.map(({ side: { resolutions } }) => (resolutions.total === 0 ? null : resolutions.adopted)),
    ],
    [
      compare("withVotes"),
      sides.map(({ side: { resolutions } }) => (resolutions.total === 0 ? null : resolutions.withVotes)),
    ],
  ];
  return (
    <section aria-labelledby="beside" className="grid gap-3">
      <h2 id="beside" className="text-2xl">
        {t("beside", { body: terms(other.kind) })}
      </h2>
      <p>
        <a href={localePath(locale, `/sessions/${other.key}`)}>{name}</a>
      </p>
      <div className="max-w-2xl min-w-0">
        <DataTable caption={t("besideTable")} wraps>
          <thead>
            <tr>
              <th scope="col">{t("measure")}</th>
              {sides.map(({ side }) => (
                <th key={side.kind} scope="col" className="text-right">
                  <BodyMark kind={side.kind} label={terms(side.kind)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([measure, values]) => (
              <tr key={measure}>
                <th scope="row" className="whitespace-normal wrap-break-word">
                  {measure}
                </th>
                {values.map((value, n) => (
                  <td key={sides[n]?.side.kind} className="text-right">
                    {value ?? <span className="text-soft">{terms("notReported")}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      </div>
    </section>
  );
}
