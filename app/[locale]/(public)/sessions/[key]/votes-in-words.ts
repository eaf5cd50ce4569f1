import { getTranslations } from "next-intl/server";
import type { Votes } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

/** A vote's reported counts in words; what is not reported of it is left out. */
export async function votesInWords(locale: Locale, votes: Votes): Promise<string> {
  const t = await getTranslations({ locale, namespace: "session" });
  return [
    votes.for === null ? null : t("votesFor", { count: votes.for }),
    votes.against === null ? null : t("votesAgainst", { count: votes.against }),
    votes.abstain === null ? null : t("votesAbstain", { count: votes.abstain }),
    votes.notVoting === null ? null : t("votesNotVoting", { count: votes.notVoting }),
  ]
    .filter((part) => part !== null)
    .join(locale === "en" ? ", " : "，");
}
