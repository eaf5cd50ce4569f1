import { getTranslations } from "next-intl/server";
import type { FactsLeftOut } from "@/app/_server/facts-left-out";
import { regionGloss } from "@/app/_server/region-words";
import { sessionName } from "@/components/record/words";
import type { Locale } from "@/i18n/routing";

/** Sessions of which there are facts that a rule keeps out, each with the reason; nothing where there are none. */
export async function LeftOut({ locale, sessions }: { locale: Locale; sessions: readonly FactsLeftOut[] }) {
  if (sessions.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "method.leftOut" });
  const [stop, comma] = locale === "en" ? [": ", ", "] : ["：", "、"];
  return (
    <>
      <p>{t("lead", { count: sessions.length })}</p>
      <ul className="grid max-w-prose gap-1 pl-5 [list-style:square] marker:text-soft">
        {sessions.map(({ key, year, identity, reasons }) => (
          <li key={key}>
            {sessionName(locale, identity, regionGloss(identity.regionCode, identity.regionName))}
            {locale === "en" ? ` (${year})` : `（${year}）`}
            {stop}
            {reasons.map((rule) => (rule === "empty_record" ? t("empty") : t("rule", { rule }))).join(comma)}
          </li>
        ))}
      </ul>
    </>
  );
}
