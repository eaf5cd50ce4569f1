import { getTranslations } from "next-intl/server";
import type { CheckpointView } from "@/db/queries/proof";
import type { Locale } from "@/i18n/routing";

/** What the ledger is by its newest checkpoint: size, root, moment, key. */
export async function LedgerHead({ locale, newest }: { locale: Locale; newest: CheckpointView }) {
  const t = await getTranslations({ locale, namespace: "proof" });
  const facts = [
    { name: t("size"), value: t("entries", { count: newest.size }) },
    { name: t("signed"), value: t("utc", { at: newest.at.slice(0, 19).replace("T", " ") }) },
    { name: t("root"), value: newest.root, code: true },
    { name: t("key"), value: newest.key, code: true },
  ];
  return (
    <section aria-labelledby="head" className="grid gap-3">
      <h2 id="head" className="text-2xl">
        {t("headTitle")}
      </h2>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {facts.map(({ name, value, code }) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className={code ? "font-mono text-sm break-all" : "figures"}>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t("note")}</summary>
        <pre className="mt-2 overflow-x-auto border border-hairline p-3 text-sm break-all whitespace-pre-wrap">
          {newest.note}
        </pre>
      </details>
      <p className="flex flex-wrap gap-x-6">
        <a href="/api/ledger/checkpoint">{t("takeCheckpoint")}</a>
        <a href="/api/ledger/checkpoints">{t("allCheckpoints")}</a>
      </p>
    </section>
  );
}
