import { getTranslations } from "next-intl/server";
import { PreviewTable } from "@/components/audit/tables/preview-table";
import { Notice } from "@/components/ui/notice";
import type { TablePreview } from "@/db/queries/tables";
import { lineColumns, type TableColumn, type TableRequest, tableOf, tableQuery } from "@/domain/tables";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** What an empty cell says. What became of directives is kept only as it is now. */
const emptiness = {
  not_reported: "notReported",
  not_followed: "notFollowed",
  no_note: "noNote",
  not_set: "notSet",
} as const satisfies Record<TableColumn["empty"], string>;

type Props = { locale: Locale; request: TableRequest; preview: TablePreview };

/** What a request gives: how much, as of when, and the first lines. */
export async function TableResult({ locale, request, preview }: Props) {
  const t = await getTranslations({ locale, namespace: "tables" });
  const { asOf, rows, lines } = preview;
  if (asOf === null && rows === 0) return <Notice look="check">{t("nothingThen")}</Notice>;
  const table = tableOf(request.table).title[locale];
  const held = asOf === null ? null : tableQuery({ ...request, asOf: asOf.moment });
  return (
    <section className="grid gap-3" aria-label={table}>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <strong role="status">{t("rows", { rows })}</strong>
        {asOf === null ? null : (
          <span className="text-soft">
            {t("asOfSaid", { moment: asOf.moment.slice(0, 19).replace("T", " "), size: asOf.size })}
          </span>
        )}
        {held === null || request.asOf !== null ? null : (
          <a href={`${localePath(locale, `/audit/tables/${request.table}`)}?${held}`}>{t("asOfLink")}</a>
        )}
      </p>
      {rows === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <PreviewTable
          columns={preview.columns}
          isOfRecords={request.table !== "rolls"}
          lines={lines}
          language={locale}
          labels={{
            caption: preview.isCut
              ? t("previewCaption", { table, shown: lines.length })
              : t("previewWhole", { table }),
            ...{ yes: t("yes"), no: t("no") },
            empty: (why) => t(request.asOf !== null && why !== "not_reported" ? "notThen" : emptiness[why]),
            line: lineColumns[0]?.title[locale] ?? "",
            subtotal: (count) => t("subtotal", { rows: count }),
            total: (count) => t("total", { rows: count }),
          }}
        />
      )}
    </section>
  );
}
