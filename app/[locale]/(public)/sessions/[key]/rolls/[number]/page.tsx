import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { GroupTable } from "@/components/record/group-table";
import { day } from "@/components/record/words";
import { DataTable } from "@/components/ui/data-table";
import { getPublishedRoll, getWithdrawnRoll } from "@/db/queries/public-rolls";
import { marks, rollQuorum } from "@/domain/roll";
import { pageLocale } from "@/i18n/page-locale";
import { sittingWords } from "../../sitting-words";
import { WithdrawnNotice } from "../../withdrawn-notice";
import { RollHead } from "./roll-head";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; key: string; number: string }> };

async function load(params: Props["params"]) {
  const { key, number } = await params;
  if (!/^[1-9]\d{0,3}$/.test(number)) notFound();
  const db = getDatabase();
  const roll = getPublishedRoll(db, key, Number(number)) ?? getWithdrawnRoll(db, key, Number(number));
  if (roll === null) notFound();
  return roll;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { sitting, ordinal } = await load(params);
  const t = await getTranslations({ locale, namespace: "roll" });
  const nameOf = await sittingWords(locale);
  const title = t("public.listTitle", { sitting: nameOf({ kind: sitting, ordinal, date: null }) });
  return { title, robots: { index: false } };
}

/** A roll that the office has published: who came and who did not; of a withdrawn record, only why it is withdrawn. */
export default async function PublishedRoll({ params }: Props) {
  const locale = await pageLocale(params);
  const { key, number } = await params;
  const roll = await load(params);
  if ("withdrawn" in roll)
    return (
      <article className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <div className="grid gap-3">
          <RollHead locale={locale} session={key} roll={roll} />
        </div>
        <WithdrawnNotice locale={locale} withdrawn={roll.withdrawn} />
      </article>
    );
  const { body, date, counts, lines, publishedAt, sha256 } = roll;
  const t = await getTranslations({ locale, namespace: "roll" });
  const verdict = rollQuorum(body, date, counts);
  const sorted = marks.toReversed().flatMap((mark) => lines.filter((line) => line.mark === mark));
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-3">
        <RollHead locale={locale} session={key} roll={roll} />
        <p className="max-w-prose text-soft">{t("public.listLead", { date: day(locale, publishedAt) })}</p>
        <p className="figures text-lg">
          {t("countsLine", { present: counts.present, due: counts.due })}
          {verdict.known && verdict.margin !== null
            ? ` · ${t(verdict.met ? "quorumMet" : "quorumShort", { threshold: verdict.threshold, count: Math.abs(verdict.margin) })}`
            : null}
        </p>
      </div>
      <GroupTable locale={locale} lines={lines} />
      <section aria-labelledby="lines" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="lines" className="text-2xl">
            {t("members")}
          </h2>
          <a href={`/api/sessions/${key}/rolls/${number}${locale === "en" ? "?lang=en" : ""}`}>CSV</a>
        </div>
        <DataTable caption={t("linesCaption", { count: lines.length })} wraps>
          <thead>
            <tr>
              {(["number", "name", "group"] as const).map((field) => (
                <th
                  key={field}
                  scope="col"
                  className={field === "number" ? "whitespace-nowrap" : "wrap-break-word"}
                >
                  {t(`fields.${field}`)}
                </th>
              ))}
              <th scope="col">{t("mark")}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ number: code, name, group, mark }) => (
              <tr key={code}>
                <td className="figures">{code}</td>
                <th scope="row" lang="zh-CN" className="whitespace-nowrap">
                  {name}
                </th>
                <td lang="zh-CN">{group}</td>
                <td className="whitespace-nowrap">{t(`marks.${mark}`)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
        <p className="figures text-sm break-all text-soft">{t("hash", { hash: sha256 })}</p>
      </section>
    </article>
  );
}
