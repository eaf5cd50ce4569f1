import "server-only";
import { getTranslations } from "next-intl/server";
import { articleName, type QuorumRule } from "@/domain/rules";
import type { Locale } from "@/i18n/routing";

/** A quorum rule in one sentence: part, base, law, article. */
export async function ruleSentence(locale: Locale, rule: QuorumRule): Promise<string> {
  const t = await getTranslations({ locale, namespace: "session" });
  return t("ruleText", {
    base: t("baseInOffice"),
    law: rule.law[locale],
    article: rule.article === null ? "" : t("ruleArticle", { article: articleName(rule.article, locale) }),
  });
}
