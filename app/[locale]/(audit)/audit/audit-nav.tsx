import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
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
    <div className="border-b border-hairline">
      <Tabs
        label={t("nav")}
        links={places.map(({ path, word }) => ({
          href: localePath(locale, path),
          text: t(word),
          isCurrent: path === at,
        }))}
      />
    </div>
  );
}
