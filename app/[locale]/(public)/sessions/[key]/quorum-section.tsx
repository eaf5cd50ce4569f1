import { getTranslations } from "next-intl/server";
import { ruleSentence } from "@/app/_server/base-words";
import { AttendanceBar } from "@/components/charts/attendance-bar";
import { EvidenceLink } from "@/components/record/evidence-link";
import { day, unknownVerdict } from "@/components/record/words";
import { Notice } from "@/components/ui/notice";
import type { SessionIdentity, Sitting } from "@/domain/record";
import { claimAgreement, quorumVerdict } from "@/domain/rules";
import type { Locale } from "@/i18n/routing";

const claims = {
  agrees: "claimAgrees",
  disagrees: "claimDisagrees",
  not_comparable: "claimNotComparable",
  no_claim: "claimNone",
} as const;

/** Attendance of each sitting against the rule, and the report's own words about it beside what the rule gives. */
export async function QuorumSection({
  locale,
  identity,
  sittings,
}: {
  locale: Locale;
  identity: SessionIdentity;
  sittings: readonly Sitting[];
}) {
  const t = await getTranslations({ locale, namespace: "session" });
  return (
    <section aria-labelledby="quorum" className="grid gap-4">
      <h2 id="quorum" className="text-2xl">
        {t("quorum")}
      </h2>
      {sittings.map((sitting) => (
        <OneSitting key={sitting.id} locale={locale} identity={identity} sitting={sitting} />
      ))}
    </section>
  );
}

async function OneSitting({
  locale,
  identity,
  sitting,
}: {
  locale: Locale;
  identity: SessionIdentity;
  sitting: Sitting;
}) {
  const t = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const { attendance } = sitting;
  const verdict = quorumVerdict({ ...identity, date: sitting.date, attendance });
  const agreement = claimAgreement(attendance.quorumClaim, verdict);
  const { due, present } = attendance;
  const figures =
    verdict.known && present !== null
      ? { due: verdict.base.count, present, threshold: verdict.threshold }
      : null;
  return (
    <div className="grid gap-3">
      <h3 className="text-lg">
        {terms(`sitting.${sitting.kind ?? "unknown"}`)}
        {sitting.date === null ? null : (
          <span className="font-sans font-normal text-soft"> {day(locale, sitting.date)}</span>
        )}
      </h3>
      {figures === null ? null : (
        <figure>
          <AttendanceBar
            kind={identity.kind}
            {...figures}
            labels={{
              due: t("dueLabel", { due: figures.due }),
              present: t("presentLabel", { present: figures.present }),
              threshold: t("quorumLine", { threshold: figures.threshold }),
            }}
            alt={t("chartAlt", figures)}
          />
        </figure>
      )}
      <p className="text-lg">{verdictSentence()}</p>
      <dl className="grid gap-x-6 gap-y-2 text-[0.95rem] sm:grid-cols-[8rem_1fr]">
        {verdict.rule === null ? null : (
          <>
            <dt className="text-soft">{t("rule")}</dt>
            <dd className="max-w-prose">
              {await ruleSentence(locale, verdict.rule)}
              <span className="text-soft">
                {" "}
                {t("support", { support: terms(`support.${verdict.rule.support}`) })}
              </span>
              {verdict.rule.kind === "cppcc" ? <span className="block">{t("cppccSilence")}</span> : null}
              {verdict.known && verdict.base.standsIn ? (
                <span className="block">{t("baseStandsIn")}</span>
              ) : null}
            </dd>
          </>
        )}
        <dt className="text-soft">{t("claim")}</dt>
        <dd>
          {attendance.quorumClaim === null ? null : (
            <EvidenceLink path={`sittings/${sitting.id}/attendance/quorumClaim`} label={t("evidenceOf")}>
              <q lang="zh-CN">{attendance.quorumClaim}</q>
            </EvidenceLink>
          )}{" "}
          {agreement === "disagrees" ? null : t(claims[agreement])}
        </dd>
      </dl>
      {agreement === "disagrees" ? <Notice look="check">{t("claimDisagrees")}</Notice> : null}
    </div>
  );

  function verdictSentence(): string {
    if (!verdict.known) return t(unknownVerdict[verdict.reason]);
    if (verdict.present === null || verdict.margin === null)
      return t("thresholdOnly", { threshold: verdict.threshold });
    return t(verdict.met ? "verdictMet" : "verdictNotMet", {
      threshold: verdict.threshold,
      present: verdict.present,
      margin: Math.abs(verdict.margin),
      due: due ?? 0,
    });
  }
}
