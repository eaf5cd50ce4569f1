import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { themeRules, themes } from "@/domain/directives";
import type { Locale } from "@/i18n/routing";

/** The published list of words behind the themes, folded. */
export async function ThemeRules({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "directives" });
  return (
    <section aria-labelledby="rules" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="rules" className="text-2xl">
        {t("rulesTitle")}
      </h2>
      <p className="max-w-prose">{t("rulesLead")}</p>
      <details>
        <summary className="w-fit py-1">{t("rulesShow", { count: themes.length })}</summary>
        <DataTable caption={t("rulesTitle")} headed stacks>
          <thead>
            <tr>
              <th scope="col">{t("theme")}</th>
              <th scope="col">{t("words")}</th>
              <th scope="col">{t("except")}</th>
            </tr>
          </thead>
          <tbody>
            {themes.map((theme) => (
              <tr key={theme}>
                <th scope="row">{t(`themes.${theme}`)}</th>
                <td lang="zh-CN" className="max-w-md">
                  {themeRules[theme].words.join("、")}
                </td>
                <td lang="zh-CN" className="max-w-60" data-label={t("except")}>
                  {themeRules[theme].except?.join("、")}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </section>
  );
}
