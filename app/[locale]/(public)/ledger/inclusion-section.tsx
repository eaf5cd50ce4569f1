import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { inclusionQuery } from "@/app/_server/proof-query";
import { buttonClass } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { proveRevision } from "@/db/queries/proof";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { HashList } from "./hash-list";

/** Asks for a revision and proves that it is in the ledger. */
export async function InclusionSection({ locale, query }: { locale: Locale; query: Query }) {
  const t = await getTranslations({ locale, namespace: "proof" });
  const asked = inclusionQuery.safeParse(query);
  const proof = asked.success
    ? proveRevision(getDatabase(), asked.data.session, asked.data.revision, asked.data.size)
    : null;
  const session = typeof query.session === "string" ? query.session : "";
  const revision = asked.success ? asked.data.revision : 1;
  return (
    <section aria-labelledby="inclusion" className="grid gap-3">
      <h2 id="inclusion" className="text-2xl">
        {t("inclusionTitle")}
      </h2>
      <form
        action={`${localePath(locale, "/ledger")}#inclusion`}
        className="no-print grid items-end gap-3 sm:grid-cols-[minmax(0,24rem)_8rem_auto] sm:justify-start"
      >
        <Input
          id="session"
          name="session"
          label={t("session")}
          hint={t("sessionHint")}
          defaultValue={session}
          required
        />
        <Input
          id="revision"
          name="revision"
          type="number"
          min={1}
          label={t("revision")}
          defaultValue={revision}
          required
        />
        <button type="submit" className={buttonClass("primary")}>
          {t("prove")}
        </button>
      </form>
      {query.session !== undefined && proof === null ? (
        <Notice look="check" title={t("notFound")}>
          <p>{t("notFoundHelp")}</p>
        </Notice>
      ) : null}
      {proof === null ? null : (
        <>
          <Notice look={proof.holds ? "good" : "bad"} title={t(proof.holds ? "included" : "broken")}>
            <p>
              {t("includedFacts", {
                session: proof.session,
                revision: proof.revision,
                seq: proof.index + 1,
                size: proof.checkpoint.size,
              })}{" "}
              <a href={localePath(locale, `/sessions/${proof.session}/revisions/${proof.revision}`)}>
                {t("readRevision")}
              </a>
            </p>
          </Notice>
          <HashList
            title={t("proofHashes", { count: proof.proof.length })}
            hashes={[
              { name: t("documentHash"), value: proof.sha256 },
              { name: t("leaf"), value: proof.leaf },
              ...proof.proof.map((value, n) => ({ name: t("beside", { number: n + 1 }), value })),
              { name: t("root"), value: proof.checkpoint.root },
            ]}
          />
          <details>
            <summary>{t("entry")}</summary>
            <pre className="mt-2 border border-hairline p-3 text-sm break-all whitespace-pre-wrap">
              {proof.entry}
            </pre>
          </details>
          <p>
            <a
              href={`/api/ledger/inclusion?session=${proof.session}&revision=${proof.revision}&size=${proof.checkpoint.size}`}
            >
              {t("json")}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
