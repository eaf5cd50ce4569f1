import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { filterOf, type Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { AuditNav } from "@/app/[locale]/(audit)/audit/audit-nav";
import { SessionLink } from "@/app/[locale]/(audit)/audit/session-link";
import { valueWords } from "@/app/[locale]/(public)/sessions/[key]/value-words";
import { PageLinks } from "@/app/[locale]/page-links";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { DataTable } from "@/components/ui/data-table";
import { type Correction, listCorrections, listWithdrawals } from "@/db/queries/corrections";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** So many changes of one correction are told; the revision's page has all. */
const told = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "auditViews" });
  return { title: t("correctionsTitle") };
}

/** What published records were corrected in, over time, with reasons; and what was withdrawn. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/audit/corrections");
  if (!isFor(account.role, "ledger.read"))
    return <Forbidden locale={locale} role={account.role} verb="ledger.read" />;
  const ctx = await readContext();
  const t = await getTranslations({ locale, namespace: "auditViews" });
  const page = await getTranslations({ locale, namespace: "sessionPage" });
  const session = await getTranslations({ locale, namespace: "session" });
  const values = await valueWords(locale);
  const list = listCorrections(ctx, filterOf(await searchParams).page);
  const withdrawn = listWithdrawals(ctx);
  const path = localePath(locale, "/audit/corrections");
  const changed = ({ changes: { values: found, evidence } }: Correction) => (
    <ul className="text-sm">
      {found.slice(0, told).map(({ path: at, before, after }) => (
        <li key={at}>
          <span className="text-soft">{values.nameOf(at)}</span>{" "}
          {page("wasNow", {
            before: before === null ? page("nothing") : values.shown(at, before),
            after: after === null ? page("nothing") : values.shown(at, after),
          })}
        </li>
      ))}
      {found.length > told ? <li>{page("more", { count: found.length - told })}</li> : null}
      {evidence === 0 ? null : <li>{page("evidenceChanged", { count: evidence })}</li>}
      {found.length === 0 && evidence === 0 ? <li className="text-soft">{page("noChanges")}</li> : null}
    </ul>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <AuditNav locale={locale} at="/audit/corrections" />
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("correctionsTitle")}</h1>
        <p className="max-w-prose text-soft">{t("correctionsLead")}</p>
      </div>
      {list.corrections.length === 0 ? (
        <p>{t("correctionsNone")}</p>
      ) : (
        <DataTable caption={t("correctionsCount", { count: list.total })} stacks>
          <thead>
            <tr>
              <th scope="col">{t("session")}</th>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("reason")}</th>
              <th scope="col">{t("changes")}</th>
            </tr>
          </thead>
          <tbody>
            {list.corrections.map((correction) => (
              <tr key={`${correction.sessionKey} ${correction.number}`}>
                <th scope="row">
                  <SessionLink locale={locale} sessionKey={correction.sessionKey} named={correction.named} />
                  <a
                    href={localePath(
                      locale,
                      `/sessions/${correction.sessionKey}/revisions/${correction.number}`,
                    )}
                    className="block text-sm font-normal"
                  >
                    {session("revision", { number: correction.number })}
                  </a>
                </th>
                <td className="whitespace-nowrap" data-label={t("when")}>
                  <Moment at={correction.at} />
                </td>
                <td data-label={t("reason")}>
                  {correction.reason}
                  <span className="block text-sm text-soft">
                    {t("who", { recorder: correction.recorder, reviewer: correction.reviewer })}
                  </span>
                </td>
                <td data-label={t("changes")}>{changed(correction)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <PageLinks
        locale={locale}
        page={list.page}
        pages={list.pages}
        hrefOf={(number) => `${path}?page=${number}`}
      />
      <section aria-labelledby="withdrawals" className="grid gap-3">
        <h2 id="withdrawals" className="text-2xl">
          {t("withdrawals")}
        </h2>
        {withdrawn.length === 0 ? (
          <p>{t("withdrawalsNone")}</p>
        ) : (
          <DataTable caption={t("withdrawals")} stacks>
            <thead>
              <tr>
                <th scope="col">{t("session")}</th>
                <th scope="col">{t("when")}</th>
                <th scope="col">{t("reason")}</th>
              </tr>
            </thead>
            <tbody>
              {withdrawn.map(({ sessionKey, named, number, at, reason, proposer, decider }) => (
                <tr key={`${sessionKey} ${number}`}>
                  <th scope="row">
                    <SessionLink locale={locale} sessionKey={sessionKey} named={named} />
                    <span className="block text-sm font-normal text-soft">
                      {session("revision", { number })}
                    </span>
                  </th>
                  <td className="whitespace-nowrap" data-label={t("when")}>
                    <Moment at={at} />
                  </td>
                  <td data-label={t("reason")}>
                    {reason}
                    <span className="block text-sm text-soft">{t("whoWithdrew", { proposer, decider })}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </section>
    </div>
  );
}

function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{at.slice(0, 16).replace("T", " ")}</time>;
}
