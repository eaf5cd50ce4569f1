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
    <form action={saveTableAction} aria-labelledby="save" className="no-print grid max-w-xl gap-3">
      <h2 id="save" className="text-xl">
        {t("saveTitle")}
      </h2>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="table" value={request.table} />
      <input type="hidden" name="query" value={tableQuery(request)} />
      <Input id="save-name" name="name" label={t("saveAs")} hint={t("saveHint")} required maxLength={80} />
      <span>
        <Button type="submit">{t("save")}</Button>
      </span>
    </form>
  );
}
