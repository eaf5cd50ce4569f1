import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { isBundleTable } from "@/domain/proof";
import { fileFormats, formatKeys, type TableRequest, tableQuery } from "@/domain/tables";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { prepareTableAction } from "../jobs/jobs-action";

/** Has the table prepared as a file, however long it is. */
export async function PrepareForm({ locale, request }: { locale: Locale; request: TableRequest }) {
  const t = await getTranslations({ locale, namespace: "tableJobs" });
  const tables = await getTranslations({ locale, namespace: "tables" });
  const bare = formatKeys.filter((key) => !fileFormats[key].defines).map((key) => tables(`format.${key}`));
  return (
    <form action={prepareTableAction} aria-labelledby="prepare" className="no-print grid max-w-xl gap-3">
      <h2 id="prepare" className="text-xl">
        {t("prepare")}
      </h2>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="table" value={request.table} />
      <input type="hidden" name="query" value={tableQuery(request)} />
      <Select id="prepare-format" name="format" label={t("format")} hint={t("formHint")}>
        {formatKeys.map((key) => (
          <option key={key} value={key}>
            {tables(`format.${key}`)}
          </option>
        ))}
        {isBundleTable(request.table) ? <option value="bundle">{tables("bundle")}</option> : null}
      </Select>
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" name="bare" value="1" />
        {t("bare", { formats: bare.join(locale === "en" ? ", " : "、") })}
      </label>
      <span className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit">{t("prepare")}</Button>
        <a href={localePath(locale, "/audit/tables/jobs")} className="inline-flex min-h-11 items-center">
          {t("title")}
        </a>
      </span>
    </form>
  );
}
