import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { growthQuery } from "@/app/_server/proof-query";
import { buttonClass } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { type CheckpointView, proveGrowth } from "@/db/queries/proof";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { HashList } from "./hash-list";

type Props = { locale: Locale; query: Query; checkpoints: readonly CheckpointView[] };

/** Asks for two checkpoints and proves that the ledger only grew between them. */
export async function GrowthSection({ locale, query, checkpoints }: Props) {
  const t = await getTranslations({ locale, namespace: "proof" });
  const asked = growthQuery.safeParse(query);
  const growth = asked.success ? proveGrowth(getDatabase(), asked.data.from, asked.data.to) : null;
  const [newest, before] = checkpoints;
  return (
    <section aria-labelledby="growth" className="grid gap-3">
      <h2 id="growth" className="text-2xl">
        {t("growthTitle")}
      </h2>
      <form
        action={`${localePath(locale, "/ledger")}#growth`}
        className="no-print grid items-end gap-3 sm:grid-cols-[10rem_10rem_auto] sm:justify-start"
      >
        <Input
          id="from"
          name="from"
          type="number"
          min={1}
          label={t("from")}
          defaultValue={asked.data?.from ?? before?.size ?? newest?.size}
          required
        />
        <Input
          id="to"
          name="to"
          type="number"
          min={1}
          label={t("to")}
          defaultValue={asked.data?.to ?? newest?.size}
          required
        />
        <button type="submit" className={buttonClass("primary")}>
          {t("proveGrowth")}
        </button>
      </form>
      {query.from !== undefined && growth === null ? (
        <Notice look="check" title={t("noCheckpoint")}>
          <p>{t("noCheckpointHelp")}</p>
        </Notice>
      ) : null}
      {growth === null ? null : (
        <>
          <Notice look={growth.holds ? "good" : "bad"} title={t(growth.holds ? "grew" : "broken")}>
            <p>{t("grewFacts", { from: growth.from.size, to: growth.to.size })}</p>
          </Notice>
          <HashList
            title={t("proofHashes", { count: growth.proof.length })}
            hashes={[
              { name: t("rootFrom"), value: growth.from.root },
              ...growth.proof.map((value, n) => ({ name: t("beside", { number: n + 1 }), value })),
              { name: t("rootTo"), value: growth.to.root },
            ]}
          />
          <p>
            <a href={`/api/ledger/consistency?from=${growth.from.size}&to=${growth.to.size}`}>{t("json")}</a>
          </p>
        </>
      )}
    </section>
  );
}
