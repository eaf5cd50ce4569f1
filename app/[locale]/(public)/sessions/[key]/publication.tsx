import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { day, percent, sessionName } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import { DataTable } from "@/components/ui/data-table";
import type { SessionView } from "@/db/queries/session";
import type { SessionSummary } from "@/db/queries/session-summary";
import { attendanceStanding } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; view: SessionView };

/** The session before and after it, and the other body's of the same year. */
export async function Neighbours({ locale, view }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const other = view.identity.kind === "cppcc" ? "people_congress" : "cppcc";
  const shown: [string, SessionSummary | null][] = [
    [t("previous"), view.previous],
    [t("counterpart", { body: terms(other) }), view.counterpart],
    [t("next"), view.next],
  ];
  if (shown.every(([, session]) => session === null)) return null;
  return (
    <nav aria-labelledby="neighbours" className="grid gap-3">
      <h2 id="neighbours" className="text-2xl">
        {t("neighbours")}
      </h2>
      <ul className="grid gap-6 border-y border-hairline py-4 sm:grid-cols-3">
        {shown.map(([label, session]) => {
          if (session === null) return null;
          const standing = attendanceStanding(session);
          return (
            <li key={session.key} className="grid content-start gap-1">
              <span className="text-sm text-soft">{label}</span>
              <BodyMark kind={session.kind} label={terms(session.kind)} />
              <a href={localePath(locale, `/sessions/${session.key}`)}>
                {sessionName(locale, session, regionGloss(session.regionCode, session.regionName))}
              </a>
              <span className="figures text-sm text-soft">
                {t("rate")} {standing === null ? terms("notReported") : percent(locale, standing.rate)}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Revisions, downloads, how to cite. */
export async function Publication({ locale, view, name }: Props & { name: string }) {
  const t = await getTranslations({ locale, namespace: "session" });
  const site = await getTranslations({ locale, namespace: "site" });
  const { key, revisions, revision } = view;
  const path = localePath(locale, `/sessions/${key}/revisions/${revision.number}`);
  return (
    <>
      <section aria-labelledby="revisions" className="grid gap-3">
        <h2 id="revisions" className="text-2xl">
          {t("revisions")}
        </h2>
        <DataTable caption={t("published", { date: day(locale, revision.publishedAt) })}>
          <tbody>
            {revisions.map((state, n) => (
              <tr key={state.number}>
                <th scope="row" className="whitespace-nowrap">
                  <a href={localePath(locale, `/sessions/${key}/revisions/${state.number}`)}>
                    {t("revision", { number: state.number })}
                  </a>
                  {n === 0 ? <span className="text-soft"> {t("latest")}</span> : null}
                </th>
                <td>
                  <time dateTime={state.publishedAt}>{day(locale, state.publishedAt)}</time>
                </td>
                <td>{state.reason ?? t("firstPublished")}</td>
                <td>
                  {t("recorder")} {state.recorder}
                </td>
                <td>
                  {t("reviewer")} {state.reviewer}
                </td>
                <td className="font-mono text-xs" title={state.sha256}>
                  {state.sha256.slice(0, 16)}…
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </section>
      <section aria-labelledby="downloads" className="no-print grid gap-3">
        <h2 id="downloads" className="text-2xl">
          {t("downloads")}
        </h2>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <a href={`/api/sessions/${key}?revision=${revision.number}`}>{t("json")}</a>
          </li>
          <li>
            <a href={`/api/attendance.csv?region=${view.identity.regionCode}&lang=${locale}`}>{t("csv")}</a>
          </li>
          <li>
            <a href={localePath(locale, `/desk/corrections/new?session=${key}`)}>{t("correct")}</a>
          </li>
        </ul>
        <h3 className="text-lg">{t("cite")}</h3>
        <p className="max-w-prose text-[0.95rem]">
          {site("name")}. {name} [EB/OL]. {t("revision", { number: revision.number })}.{" "}
          {revision.publishedAt.slice(0, 10)}. {path}
        </p>
        <p className="font-mono text-xs break-all text-soft">SHA-256 {revision.sha256}</p>
      </section>
    </>
  );
}
