import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { tableKeys, tableOf } from "@/domain/tables";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: (await getTranslations({ locale, namespace: "tables" }))("title") };
}

/** The tables there are, to begin from. */
export default async function Tables({ params }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/audit/tables");
  if (!isFor(account.role, "table.export"))
    return <Forbidden locale={locale} role={account.role} verb="table.export" />;
  const t = await getTranslations({ locale, namespace: "tables" });
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <ul className="grid border-t border-rule sm:grid-cols-2 sm:gap-x-10">
        {tableKeys.map((key) => {
          const { title, row } = tableOf(key);
          return (
            <li key={key} className="grid gap-0.5 border-b border-hairline py-3">
              <a href={localePath(locale, `/audit/tables/${key}`)} className="text-lg font-medium">
                {title[locale]}
              </a>
              <span className="text-soft">{t("row", { row: row[locale] })}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
