import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { errorCodes } from "@/domain/errors";
import type { Locale } from "@/i18n/routing";

type Props = {
  locale: Locale;
  roster: string;
  /** Code of why the last file could not be read, as the address has it. */
  refused: string | string[] | undefined;
  isFirst: boolean;
};

/** Facts that the messages about tables name. */
const facts = { limit: 5, rows: 10_000, columns: 60 };

/** Where a roster's file is chosen; works without scripts. */
export async function UploadForm({ locale, roster, refused, isFirst }: Props) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const words = await getTranslations({ locale, namespace: "actForm" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const code = errorCodes.find((one) => one === refused && /^(table|file|page)_/.test(one));
  return (
    <section id="import" aria-labelledby="import-title" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="import-title" className="text-2xl">
        {t(isFirst ? "importFirst" : "importAgain")}
      </h2>
      <p className="max-w-prose">{t("importLead")}</p>
      {code === undefined ? null : (
        <ErrorSummary title={words("problem")}>
          <a href="#roster-file">{errors(code, facts)}</a>
        </ErrorSummary>
      )}
      <form
        action={`/api/rosters/${roster}/uploads`}
        method="post"
        encType="multipart/form-data"
        className="flex flex-wrap items-end gap-4"
      >
        <input type="hidden" name="locale" value={locale} />
        <div className="grid gap-1">
          <label htmlFor="roster-file" className="font-medium">
            {t("file")}
          </label>
          <input
            id="roster-file"
            name="file"
            type="file"
            required
            accept=".xlsx,.csv,.tsv,.txt"
            className="min-h-11 max-w-full border border-soft bg-paper p-2"
          />
        </div>
        <button type="submit" className={buttonClass("primary")}>
          {t("upload")}
        </button>
      </form>
    </section>
  );
}
