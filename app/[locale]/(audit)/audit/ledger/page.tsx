import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { filterOf, type Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { AuditNav } from "@/app/[locale]/(audit)/audit/audit-nav";
import { PageLinks } from "@/app/[locale]/page-links";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ShortHash } from "@/components/audit/short-hash";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { ledgerPage } from "@/db/queries/ledger";
import { sessionKeySchema } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { factWords } from "./fact-words";
import { LedgerFilters } from "./ledger-filters";
import { addressOf, ledgerFilterOf } from "./ledger-query";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: (await getTranslations({ locale, namespace: "ledger" }))("title") };
}

export default async function Ledger({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/audit/ledger");
  if (!isFor(account.role, "ledger.read"))
    return <Forbidden locale={locale} role={account.role} verb="ledger.read" />;
  const ctx = await readContext();
  const t = await getTranslations({ locale, namespace: "ledger" });
  const audit = await getTranslations({ locale, namespace: "audit" });
  const proof = await getTranslations({ locale, namespace: "proof" });
  const query = await searchParams;
  const { filter, mistaken } = ledgerFilterOf(query);
  const list = ledgerPage(ctx, filterOf(query).page, filter);
  const views = await getTranslations({ locale, namespace: "auditViews" });
  const wordsOf = await factWords(locale, list.actors);
  const path = localePath(locale, "/audit/ledger");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <AuditNav locale={locale} at="/audit/ledger" />
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <p className="max-w-prose text-sm text-soft">{audit("verify")}</p>
        <p>
          <a href={localePath(locale, "/ledger")}>{proof("title")}</a>
        </p>
      </div>
      <LedgerFilters locale={locale} filter={filter} actors={list.actors} action={path} />
      {mistaken ? <Notice look="check">{views("badFilter")}</Notice> : null}
      {list.entries.length === 0 ? <p>{views("emptyLedger")}</p> : null}
      <DataTable caption={t("count", { count: list.size })}>
        <thead>
          <tr>
            <th scope="col" className="text-right">
              {t("number")}
            </th>
            <th scope="col">{t("at")}</th>
            <th scope="col">{t("actor")}</th>
            <th scope="col">{t("action")}</th>
            <th scope="col">{t("subject")}</th>
            <th scope="col">{t("facts")}</th>
            <th scope="col">{t("hash")}</th>
          </tr>
        </thead>
        <tbody>
          {list.entries.map((entry) => (
            <tr key={entry.seq} id={`entry-${entry.seq}`}>
              <th scope="row" className="text-right">
                {entry.seq}
              </th>
              <td>
                <time dateTime={entry.at}>{entry.at.slice(0, 19).replace("T", " ")}</time>
              </td>
              <td>{actorName(entry.actor)}</td>
              <td>{t(`actions.${entry.action}`)}</td>
              <td>
                {sessionKeySchema.safeParse(entry.subject).success ? (
                  <a href={localePath(locale, `/sessions/${entry.subject}`)}>{entry.subject}</a>
                ) : (
                  <ShortHash
                    text={
                      entry.subject === "publish_alone"
                        ? t("publish_alone")
                        : (list.actors[entry.subject] ?? entry.subject)
                    }
                  />
                )}
              </td>
              <td className="max-w-72 text-sm whitespace-normal text-soft">
                {wordsOf(entry.payload).join(t("separator"))}
              </td>
              <td>
                <ShortHash
                  text={entry.hash}
                  note={t("pair", { name: t("previous"), value: entry.previous })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <PageLinks
        locale={locale}
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => `${path}?${addressOf(filter, page)}`}
      />
    </div>
  );

  function actorName(actor: string): string {
    if (actor === "setup" || actor === "server" || actor === "public") return t(actor);
    return list.actors[actor] ?? actor;
  }
}
