import { getTranslations } from "next-intl/server";
import { ruleSentence } from "@/app/_server/base-words";
import type { QuorumVerdict } from "@/domain/rules";
import type { Locale } from "@/i18n/routing";

/** The rules that a session's sittings were held to, each once, with how well they are supported. */
export async function QuorumRules({
  locale,
  verdicts,
}: {
  locale: Locale;
  verdicts: readonly QuorumVerdict[];
}) {
  const t = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const rules = [
    ...new Map(verdicts.flatMap(({ rule }) => (rule === null ? [] : [[rule.id, rule]]))).values(),
  ];
  const sentences = await Promise.all(rules.map((rule) => ruleSentence(locale, rule)));
  const standsIn = verdicts.some((verdict) => verdict.known && verdict.base.standsIn);
  if (rules.length === 0) return null;
  return (
    <dl className="grid gap-x-6 gap-y-1 border-t border-hairline pt-3 text-[0.95rem] sm:grid-cols-[6rem_1fr]">
      {rules.map((rule, n) => (
        <div key={rule.id} className="contents">
          <dt className="text-soft">{t("rule")}</dt>
          <dd className="max-w-[42em]">
            {sentences[n]}{" "}
            <span className="text-soft">{t("support", { support: terms(`support.${rule.support}`) })}</span>
            {rule.kind === "cppcc" ? <span className="block">{t("cppccSilence")}</span> : null}
            {standsIn ? <span className="block">{t("baseStandsIn")}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
