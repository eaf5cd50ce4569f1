import { getTranslations } from "next-intl/server";
import { SessionLink } from "@/app/[locale]/(audit)/audit/session-link";
import { DataTable } from "@/components/ui/data-table";
import type { DisagreeingClaim } from "@/db/queries/audit-questions";
import type { Locale } from "@/i18n/routing";

/** Reports that claim otherwise than the quorum rule gives. */
export async function ClaimsSection({
  locale,
  claims,
}: {
  locale: Locale;
  claims: readonly DisagreeingClaim[];
}) {
  const t = await getTranslations({ locale, namespace: "auditViews" });
  return (
    <section aria-labelledby="claims" className="grid gap-3">
      <h2 id="claims" className="text-2xl">
        {t("claims")}
      </h2>
      <p className="text-soft">{t("claimsLead")}</p>
      {claims.length === 0 ? (
        <p>{t("claimsNone")}</p>
      ) : (
        <DataTable caption={t("claims")} wraps headed>
          <thead>
            <tr>
              <th scope="col">{t("session")}</th>
              <th scope="col">{t("claim")}</th>
              <th scope="col" className="text-right">
                {t("due")}
              </th>
              <th scope="col" className="text-right">
                {t("present")}
              </th>
              <th scope="col" className="text-right">
                {t("threshold")}
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ sessionKey, sittingId, named, claim, due, present, threshold }) => (
              <tr key={`${sessionKey} ${sittingId}`}>
                <th scope="row">
                  <SessionLink locale={locale} sessionKey={sessionKey} named={named} />
                </th>
                <td lang="zh-CN">{claim}</td>
                <td className="text-right">{due}</td>
                <td className="text-right">{present}</td>
                <td className="text-right">{threshold}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
