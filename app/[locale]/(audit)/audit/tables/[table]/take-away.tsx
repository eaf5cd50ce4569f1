import { getTranslations } from "next-intl/server";
import { readContext } from "@/app/_server/session";
import { Downloads } from "@/components/audit/tables/downloads";
import { Notice } from "@/components/ui/notice";
import { countBundled, mostDirectRevisions } from "@/db/queries/table-bundle";
import { mostDirectRows } from "@/db/queries/tables";
import { isBundleTable, leftOut } from "@/domain/proof";
import { bundleRequest, type TableKey, type TableRequest, tableOf, tableQuery } from "@/domain/tables";
import type { Locale } from "@/i18n/routing";

/** Address of the bundle of a request's scope and moment. */
function bundleOf(request: TableRequest, locale: Locale): string {
  const query = tableQuery(bundleRequest(request));
  return `/api/audit/bundle.zip?table=${request.table}&lang=${locale}${query === "" ? "" : `&${query}`}`;
}

/** What a bundle is good for, and which columns it is without. */
async function bundleUse(locale: Locale, table: TableKey): Promise<string> {
  const t = await getTranslations({ locale, namespace: "tables" });
  const use = t("bundleHelp", { table: tableOf(table).title[locale] });
  const without: readonly string[] = isBundleTable(table) ? leftOut[table] : [];
  if (without.length === 0) return use;
  const titles = without.flatMap((key) => tableOf(table).columns[key]?.title[locale] ?? []);
  return `${use}${locale === "en" ? " " : ""}${t("bundleWithout", { columns: titles.join(locale === "en" ? ", " : "、") })}`;
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
        !isBundleTable(request.table)
          ? null
          : countBundled(await readContext(), request) > mostDirectRevisions
            ? "long"
            : bundleOf(request, locale)
      }
      labels={{
        ...{
          bundle: t("bundle"),
          bundleUse: await bundleUse(locale, request.table),
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
