import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { filterOf, type Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ShortHash } from "@/components/audit/short-hash";
import { DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { ledgerPage } from "@/db/queries/ledger";
import { sessionKeySchema } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { factWords } from "./fact-words";

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
  const s = await getTranslations({ locale, namespace: "sessions" });
  const list = ledgerPage(ctx, filterOf(await searchParams).page);
  const wordsOf = await factWords(locale, list.actors);
  const path = localePath(locale, "/audit/ledger");
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <p className="max-w-prose text-sm text-soft">{audit("verify")}</p>
        <p>
          <a href={localePath(locale, "/ledger")}>{proof("title")}</a>
        </p>
      </div>
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
                  <ShortHash text={list.actors[entry.subject] ?? entry.subject} />
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
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => `${path}?page=${page}`}
        labels={{
          nav: s("pagination"),
          previous: s("previous"),
          next: s("next"),
          position: s("position", { page: list.page, pages: list.pages }),
        }}
      />
    </div>
  );

  function actorName(actor: string): string {
    if (actor === "setup" || actor === "public") return t(actor);
    return list.actors[actor] ?? actor;
  }
}
