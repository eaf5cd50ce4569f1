import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { shortName } from "@/components/record/words";
import type { SessionIdentity } from "@/domain/record";
import { thresholdOf } from "@/domain/rules";
import type { Locale } from "@/i18n/routing";

/** Short name of a session with its region, in the reader's language. */
export function sessionLabel(
  locale: Locale,
  session: Pick<SessionIdentity, "kind" | "regionCode" | "regionName" | "term" | "session">,
): string {
  return shortName(locale, session, regionGloss(session.regionCode, session.regionName));
}

/** Name of a region in the reader's language. */
export function regionLabel(locale: Locale, code: string, name: string): string {
  return locale === "en" ? regionGloss(code, name) : name;
}

/** The quorum as a level of those due: two thirds by every rule that is known. */
export const quorumLevel = thresholdOf(300_000, [2, 3]) / 3000;

/** Words that every chart needs. */
export async function chartWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "charts" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return { t, terms, cutLabel: (from: number) => t("cut", { from }) };
}
