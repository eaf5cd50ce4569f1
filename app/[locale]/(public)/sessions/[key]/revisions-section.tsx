import { getTranslations } from "next-intl/server";
import { day } from "@/components/record/words";
import { DataTable } from "@/components/ui/data-table";
import type { SessionView } from "@/db/queries/session";
import type { RecordChanges, ValueChange } from "@/domain/record";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { valueWords } from "./value-words";

/** So many changes are told value by value; the rest are counted. */
const told = 12;

/** The states of a record: when, why, by whom, and what each changed in words. */
export async function RevisionsSection({
  locale,
  view,
  changes,
}: {
  locale: Locale;
  view: SessionView;
  changes: ReadonlyMap<number, RecordChanges>;
}) {
  const t = await getTranslations({ locale, namespace: "session" });
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const proof = await getTranslations({ locale, namespace: "proof" });
  const withdrawals = await getTranslations({ locale, namespace: "withdrawals" });
  const office = await getTranslations({ locale, namespace: "office" });
  const values = await valueWords(locale);
  const { key, revisions, revision } = view;
  const shown = (path: string, value: ValueChange["before"]) =>
    value === null ? words("nothing") : values.shown(path, value);
  return (
    <section aria-labelledby="revisions" className="grid gap-3">
      <h2 id="revisions" className="text-2xl">
        {t("revisions")}
      </h2>
      <DataTable caption={t("published", { date: day(locale, revision.publishedAt) })} wraps>
        <tbody>
          {revisions.map((state, n) => (
            <tr key={state.number}>
              <th scope="row" className="whitespace-nowrap">
                <a href={localePath(locale, `/sessions/${key}/revisions/${state.number}`)}>
                  {t("revision", { number: state.number })}
                </a>
                {n === 0 && state.withdrawn === null ? (
                  <span className="text-soft"> {t("latest")}</span>
                ) : null}
                {state.withdrawn === null ? null : (
                  <span className="text-bad"> {withdrawals("outcome.withdrawn")}</span>
                )}
                <time dateTime={state.publishedAt} className="block text-sm font-normal text-soft">
                  {day(locale, state.publishedAt)}
                </time>
              </th>
              <td>
                {state.reason ?? t("firstPublished")}
                {state.number === 1 ? null : changed(changes.get(state.number))}
                {state.withdrawn === null ? null : (
                  <p className="text-sm">
                    {withdrawals("stateWithdrawn", {
                      date: day(locale, state.withdrawn.at),
                      reason: state.withdrawn.reason,
                    })}
                  </p>
                )}
                <span className="block text-sm text-soft">
                  {t("recorder")} {state.recorder} ·{" "}
                  {state.alone ? (
                    <strong className="font-medium text-bad">{office("mark")}</strong>
                  ) : (
                    `${t("reviewer")} ${state.reviewer}`
                  )}{" "}
                  · SHA-256 <span className="font-mono text-xs break-all">{state.sha256}</span> ·{" "}
                  <a
                    href={`${localePath(locale, "/ledger")}?session=${key}&revision=${state.number}#inclusion`}
                  >
                    {proof("link")}
                  </a>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );

  function changed({ values: found, evidence }: RecordChanges = { values: [], evidence: 0 }) {
    if (found.length === 0 && evidence === 0)
      return <p className="text-sm text-soft">{words("noChanges")}</p>;
    return (
      <ul aria-label={words("changed")} className="text-sm">
        {found.slice(0, told).map(({ path, before, after }) => (
          <li key={path}>
            <span className="text-soft">{values.nameOf(path)}</span>{" "}
            {words("wasNow", { before: shown(path, before), after: shown(path, after) })}
          </li>
        ))}
        {found.length > told ? <li>{words("more", { count: found.length - told })}</li> : null}
        {evidence === 0 ? null : <li>{words("evidenceChanged", { count: evidence })}</li>}
      </ul>
    );
  }
}
