import { getTranslations } from "next-intl/server";
import { SessionLink } from "@/app/[locale]/(audit)/audit/session-link";
import { DataTable } from "@/components/ui/data-table";
import type { UnsecondedAct } from "@/db/queries/audit-questions";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** What was published or withdrawn by one person alone. */
export async function AloneSection({
  locale,
  entries,
}: {
  locale: Locale;
  entries: readonly UnsecondedAct[];
}) {
  const t = await getTranslations({ locale, namespace: "auditViews" });
  const ledger = await getTranslations({ locale, namespace: "ledger" });
  return (
    <section aria-labelledby="alone" className="grid gap-3">
      <h2 id="alone" className="text-2xl">
        {t("alone")}
      </h2>
      {entries.length === 0 ? (
        <p>{t("aloneNone")}</p>
      ) : (
        <DataTable caption={t("alone")} wraps headed>
          <thead>
            <tr>
              <th scope="col">{t("session")}</th>
              <th scope="col">{t("act")}</th>
              <th scope="col">{t("by")}</th>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("entry")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ seq, at, subject, action, named, by }) => (
              <tr key={seq}>
                <th scope="row">
                  <SessionLink locale={locale} sessionKey={subject} named={named} />
                </th>
                <td>{ledger(`actions.${action}`)}</td>
                <td>{by}</td>
                <td className="whitespace-nowrap">
                  <time dateTime={at}>{at.slice(0, 16).replace("T", " ")}</time>
                </td>
                <td>
                  <a
                    href={`${localePath(locale, "/audit/ledger")}?subject=${encodeURIComponent(subject)}#entry-${seq}`}
                  >
                    {t("aloneRow", { seq })}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
