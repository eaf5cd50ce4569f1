import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { DataTable } from "@/components/ui/data-table";
import { rollTotals } from "@/db/queries/public-rolls";
import type { SessionIdentity } from "@/domain/record";
import { rollQuorum } from "@/domain/roll";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { sittingWords } from "./sitting-words";

/** Totals of the rolls that the office called itself, apart from what was reported; nothing where it called none. */
export async function RollsSection({
  locale,
  session,
  identity,
}: {
  locale: Locale;
  session: string;
  identity: SessionIdentity;
}) {
  const rolls = rollTotals(getDatabase(), session);
  if (rolls.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "roll" });
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const nameOf = await sittingWords(locale);
  return (
    <section aria-labelledby="rolls" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="rolls" className="text-2xl">
        {t("public.section")}
      </h2>
      <p className="max-w-prose text-soft">
        {t("public.lead")} {t("public.method")}
      </p>
      <DataTable caption={t("public.caption")}>
        <thead>
          <tr>
            <th scope="col">{words("sitting")}</th>
            {(["due", "present", "late", "leave", "absent"] as const).map((key) => (
              <th key={key} scope="col" className="text-right">
                {t(`counts.${key}`)}
              </th>
            ))}
            <th scope="col">{words("verdict")}</th>
            <th scope="col">{t("lines")}</th>
          </tr>
        </thead>
        <tbody>
          {rolls.map(({ number, sitting, ordinal, date, counts, isPublished }) => {
            const verdict = rollQuorum(identity, date, counts);
            return (
              <tr key={number}>
                <th scope="row">{nameOf({ kind: sitting, ordinal, date })}</th>
                {(["due", "present", "late", "leave", "absent"] as const).map((key) => (
                  <td key={key} className="figures text-right">
                    {counts[key]}
                  </td>
                ))}
                <td>
                  {verdict.known && verdict.margin !== null
                    ? words(verdict.met ? "met" : "notMet", { margin: Math.abs(verdict.margin) })
                    : words("unknown")}
                </td>
                <td>
                  {isPublished ? (
                    <a href={localePath(locale, `/sessions/${session}/rolls/${number}`)}>{t("public.see")}</a>
                  ) : (
                    <span className="text-soft">{t("public.notPublished")}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </section>
  );
}
