import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { type TableRequest, tableQuery } from "@/domain/tables";
import type { Locale } from "@/i18n/routing";
import { saveTableAction } from "../saved-action";

/** Keeps the table as it is built, under a name. */
export async function SaveForm({ locale, request }: { locale: Locale; request: TableRequest }) {
  const t = await getTranslations({ locale, namespace: "tables" });
  return (
    <form action={saveTableAction} className="no-print flex max-w-xl flex-wrap items-end gap-3">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="table" value={request.table} />
      <input type="hidden" name="query" value={tableQuery(request)} />
      <div className="min-w-56 grow">
        <Input id="save-name" name="name" label={t("saveAs")} hint={t("saveHint")} required maxLength={80} />
      </div>
      <Button type="submit">{t("save")}</Button>
    </form>
  );
}
