import { getTranslations } from "next-intl/server";
import { Downloads } from "@/components/audit/tables/downloads";
import { Notice } from "@/components/ui/notice";
import { mostDirectRevisions } from "@/db/queries/attendance-bundle";
import { mostDirectRows } from "@/db/queries/tables";
import { bundleRequest, type TableRequest, tableQuery } from "@/domain/tables";
import type { Locale } from "@/i18n/routing";

/** Address of the bundle of a request's scope and moment. */
function bundleOf(request: TableRequest, locale: Locale): string {
  const query = tableQuery(bundleRequest(request));
  return `/api/audit/bundle.zip?lang=${locale}${query === "" ? "" : `&${query}`}`;
}

type Props = { locale: Locale; request: TableRequest; rows: number };

/** The ways to take a table away. */
export async function TakeAway({ locale, request, rows }: Props) {
  const t = await getTranslations({ locale, namespace: "tables" });
  const query = tableQuery(request);
  if (rows > mostDirectRows) {
    return (
      <Notice title={t("download")}>
        <p>{t("tooLong", { limit: mostDirectRows })}</p>
        <code className="block text-sm break-all">
          {`huilu export ${request.table} --as NAME --out FILE --lang ${locale} --query '${query}'`}
        </code>
      </Notice>
    );
  }
  return (
    <Downloads
      hrefOf={(format, isBare) =>
        `/api/audit/tables/${request.table}?format=${format}&lang=${locale}${isBare ? "&bare=1" : ""}${query === "" ? "" : `&${query}`}`
      }
      bundle={
        request.table !== "attendance"
          ? null
          : rows > mostDirectRevisions
            ? "long"
            : bundleOf(request, locale)
      }
      labels={{
        ...{
          bundle: t("bundle"),
          bundleUse: t("bundleHelp"),
          bundleTake: t("bundleTake"),
          bundleLong: t("bundleLong"),
        },
        ...{ title: t("download"), packed: t("packed"), bare: t("bare"), whole: t("wholeFile") },
        format: (key) => t(`format.${key}`),
        use: (key) => t(`use.${key}`),
      }}
    />
  );
}
