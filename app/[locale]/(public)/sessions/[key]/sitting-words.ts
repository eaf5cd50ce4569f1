import { getTranslations } from "next-intl/server";
import { day } from "@/components/record/words";
import type { Sitting } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

/** What a sitting is called, with its day: 第4次全体会议 2018年3月14日. */
export async function sittingWords(
  locale: Locale,
): Promise<(sitting: Pick<Sitting, "kind" | "ordinal" | "date">) => string> {
  const t = await getTranslations({ locale, namespace: "sessionPage" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return ({ kind, ordinal, date }) => {
    const plain = terms(`sitting.${kind ?? "unknown"}`);
    const name = ordinal === null ? plain : t("sittingNth", { n: ordinal, kind: plain });
    return date === null ? name : `${name} ${day(locale, date)}`;
  };
}
