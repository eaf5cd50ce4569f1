import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ruleSentence } from "@/app/_server/base-words";
import { getDatabase } from "@/app/_server/database";
import { factsLeftOut } from "@/app/_server/facts-left-out";
import { day } from "@/components/record/words";
import { DataTable } from "@/components/ui/data-table";
import { completeness } from "@/db/queries/completeness";
import { quorumRules } from "@/domain/rules";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { CompletenessSection } from "./completeness-section";
import { LeftOut } from "./left-out";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: (await getTranslations({ locale, namespace: "method" }))("title") };
}

export default async function Method({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "method" });
  const mistakes = await getTranslations({ locale, namespace: "mistakes" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const proof = await getTranslations({ locale, namespace: "proof" });
  const sentences = await Promise.all(quorumRules.map((rule) => ruleSentence(locale, rule)));
  const valid = (from: string | null, to: string | null) =>
    [from && t("since", { date: day(locale, from) }), to && t("until", { date: day(locale, to) })]
      .filter(Boolean)
      .join(" ") || t("always");
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </div>
      <Part title={t("countedTitle")} text={t("counted")} />
      <section className="grid gap-3">
        <h2 className="text-2xl">{t("quorumTitle")}</h2>
        <p className="max-w-prose">{t("quorum")}</p>
        <DataTable caption={t("quorumTitle")} headed stacks>
          <thead>
            <tr>
              <th scope="col">{t("ruleBody")}</th>
              <th scope="col">{t("ruleLevels")}</th>
              <th scope="col">{t("ruleValid")}</th>
              <th scope="col">{t("ruleLaw")}</th>
              <th scope="col">{t("ruleSupport")}</th>
              <th scope="col">{t("ruleId")}</th>
            </tr>
          </thead>
          <tbody>
            {quorumRules.map((rule, n) => (
              <tr key={rule.id} id={rule.id}>
                <th scope="row">{terms(rule.kind)}</th>
                <td data-label={t("ruleLevels")}>
                  {rule.levels.map((level) => terms(`level.${level}`)).join(locale === "en" ? ", " : "、")}
                </td>
                <td data-label={t("ruleValid")}>{valid(rule.from, rule.to)}</td>
                <td className="max-w-md" data-label={t("ruleLaw")}>
                  {sentences[n]}
                </td>
                <td data-label={t("ruleSupport")}>{terms(`support.${rule.support}`)}</td>
                <td className="font-mono text-xs" data-label={t("ruleId")}>
                  {rule.id}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </section>
      <Part title={t("majorityTitle")} text={t("majority")} />
      <Part title={t("unknownTitle")} text={t("unknown")} />
      <Part title={t("evidenceTitle")} text={t("evidence")} />
      <Part title={t("figuresTitle")} text={t("figures")}>
        <LeftOut locale={locale} sessions={factsLeftOut(getDatabase())} />
      </Part>
      <Part title={t("correctionTitle")} text={t("correction")} />
      <Part title={mistakes("methodTitle")} text={mistakes("methodText")}>
        <p>
          <a href={localePath(locale, "/report-mistake")}>{mistakes("link")}</a>
        </p>
      </Part>
      <p>
        <a href={localePath(locale, "/ledger")}>{proof("title")}</a>
      </p>
      <CompletenessSection locale={locale} counted={completeness(getDatabase())} />
    </div>
  );
}

function Part({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-2xl">{title}</h2>
      <p className="max-w-prose">{text}</p>
      {children}
    </section>
  );
}
