"use client";

import { useTranslations } from "next-intl";
import type { RollCounts } from "@/domain/roll";
import type { QuorumVerdict } from "@/domain/rules";

/** How many are there, against the quorum: the counts, a bar with the quorum's line, and the rule. */
export function RollTally({
  counts,
  verdict,
  rule,
  isShort = false,
}: {
  counts: RollCounts;
  verdict: QuorumVerdict;
  rule: string | null;
  /** On narrow screens only what has to stay in sight. */
  isShort?: boolean;
}) {
  const t = useTranslations("roll");
  const { due, present } = counts;
  const share = (count: number) => (due === 0 ? 0 : (100 * count) / due);
  const isMet = verdict.known && verdict.met === true;
  return (
    <section aria-label={t("tally")} className="grid gap-2" data-present={present} data-due={due}>
      <p className="figures flex items-baseline gap-2">
        <span className="font-serif text-4xl leading-none font-bold lg:text-6xl">{present}</span>
        <span className="text-soft">{t("ofDue", { due })}</span>
      </p>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-3 w-full" aria-hidden="true">
        <rect x="0" y="1" width="100" height="8" fill="var(--paper-raised)" />
        <rect
          x="0"
          y="1"
          width={share(present)}
          height="8"
          fill={isMet ? "var(--good)" : "var(--ink-soft)"}
        />
        {verdict.known ? (
          <rect
            x={Math.min(share(verdict.threshold), 99.2)}
            y="0"
            width="0.8"
            height="10"
            fill="var(--congress)"
          />
        ) : null}
      </svg>
      <p className={`figures font-medium ${isMet ? "text-good" : ""}`} aria-live="polite">
        {verdictWords()}
      </p>
      <dl
        className={`figures gap-x-5 gap-y-1 lg:grid lg:grid-cols-2 ${isShort ? "hidden" : "flex flex-wrap"}`}
      >
        {(["late", "leave", "absent", "unmarked"] as const).map((one) => (
          <div key={one} className="flex gap-2">
            <dt className="text-soft">{t(`counts.${one}`)}</dt>
            <dd className="font-bold">{counts[one]}</dd>
          </div>
        ))}
      </dl>
      {rule === null ? null : (
        <details className={`text-sm text-soft lg:block ${isShort ? "hidden" : ""}`}>
          <summary>{t("rule")}</summary>
          <p>{rule}</p>
        </details>
      )}
    </section>
  );

  function verdictWords(): string {
    if (!verdict.known || verdict.margin === null) return t("noQuorumRule");
    const facts = { threshold: verdict.threshold, count: Math.abs(verdict.margin) };
    return t(verdict.margin >= 0 ? "quorumMet" : "quorumShort", facts);
  }
}
