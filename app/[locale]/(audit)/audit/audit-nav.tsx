import { getTranslations } from "next-intl/server";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

const places = [
  { path: "/audit/findings", word: "findings" },
  { path: "/audit/corrections", word: "corrections" },
  { path: "/audit/ledger", word: "ledger" },
] as const;

/** The pages on who did what, from each to the others. */
export async function AuditNav({ locale, at }: { locale: Locale; at: (typeof places)[number]["path"] }) {
  const t = await getTranslations({ locale, namespace: "auditViews" });
  return (
    <nav aria-label={t("nav")} className="no-print">
      <ul className="flex flex-wrap gap-x-5 border-b border-hairline">
        {places.map(({ path, word }) => (
          <li key={path}>
            <a
              href={localePath(locale, path)}
              aria-current={path === at ? "page" : undefined}
              className="inline-block py-2 aria-[current=page]:font-bold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {t(word)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
