import { getTranslations } from "next-intl/server";
import { SittingsBars } from "@/components/charts/sittings-bars";
import { EvidenceLink } from "@/components/record/evidence-link";
import { percent, unknownVerdict } from "@/components/record/words";
import { Notice } from "@/components/ui/notice";
import type { SessionIdentity, Sitting } from "@/domain/record";
import { attendanceRate, claimAgreement, type QuorumVerdict, quorumVerdict } from "@/domain/rules";
import type { Locale } from "@/i18n/routing";
import { QuorumRules } from "./quorum-rules";
import { sittingWords } from "./sitting-words";
import { type JudgedSitting, SittingsTable } from "./sittings-table";

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
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const nameOf = await sittingWords(locale);
  const judged = sittings.map((sitting): JudgedSitting => {
    const { date, attendance } = sitting;
    return {
      sitting,
      verdict: quorumVerdict({ ...identity, date, attendance }),
      name: nameOf(sitting),
    };
  });
  const counted = judged.filter(({ sitting }) => sitting.attendance.present !== null);
  const alt = words("chartFinding", {
    count: judged.length,
    known: counted.length,
    met: judged.filter(({ verdict }) => verdict.known && verdict.met === true).length,
  });
  return (
    <section aria-labelledby="quorum" className="grid gap-4">
      <h2 id="quorum" className="text-2xl">
        {t("quorum")}
      </h2>
      {judged.length > 1 ? <p>{alt}</p> : null}
      <figure className="grid gap-2">
        <SittingsBars
          kind={identity.kind}
          alt={alt}
          quorumLabel={t("quorumLine", { threshold: "" }).trim()}
          bars={judged.map(({ sitting: { id, attendance }, verdict, name }) => ({
            id,
            label: name,
            due: verdict.known ? verdict.base.count : attendance.due,
            present: attendance.present,
            threshold: verdict.known ? verdict.threshold : null,
            figures: figuresOf(attendance),
          }))}
        />
        <figcaption className="no-print text-sm">
          <details>
            <summary>{words("chartTable")}</summary>
            <SittingsTable locale={locale} judged={judged} />
          </details>
        </figcaption>
      </figure>
      <ul className="grid gap-3">
        {judged.map(({ sitting, verdict, name }) => (
          <li key={sitting.id} className="grid gap-1">
            {judged.length > 1 ? <p className="text-sm text-soft">{name}</p> : null}
            <p className={judged.length > 1 ? undefined : "text-lg"}>{verdictSentence(sitting, verdict)}</p>
            <ClaimWords locale={locale} sitting={sitting} verdict={verdict} />
          </li>
        ))}
      </ul>
      <QuorumRules locale={locale} verdicts={judged.map(({ verdict }) => verdict)} />
    </section>
  );

  function figuresOf({ due, present }: Sitting["attendance"]): string {
    if (present === null && due === null) return terms("notReported");
    const rate = attendanceRate({ due, present });
    return [
      present === null ? `${t("present")} ${terms("notReported")}` : t("presentLabel", { present }),
      due === null ? `${t("due")} ${terms("notReported")}` : t("dueLabel", { due }),
      ...(rate === null ? [] : [percent(locale, rate)]),
    ].join(" · ");
  }

  function verdictSentence({ attendance }: Sitting, verdict: QuorumVerdict): string {
    if (!verdict.known) return t(unknownVerdict[verdict.reason]);
    if (verdict.present === null || verdict.margin === null)
      return t("thresholdOnly", { threshold: verdict.threshold });
    return t(verdict.met ? "verdictMet" : "verdictNotMet", {
      threshold: verdict.threshold,
      present: verdict.present,
      margin: Math.abs(verdict.margin),
      due: attendance.due ?? 0,
    });
  }
}

async function ClaimWords({
  locale,
  sitting: { id, attendance },
  verdict,
}: Pick<JudgedSitting, "sitting" | "verdict"> & { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "session" });
  const agreement = claimAgreement(attendance.quorumClaim, verdict);
  if (attendance.quorumClaim === null && attendance.present === null) return null;
  const joint = locale === "en" ? ". " : "，";
  if (agreement === "disagrees")
    return (
      <Notice look="check">
        <q lang="zh-CN">{attendance.quorumClaim}</q>
        {joint}
        {t("claimDisagrees")}
      </Notice>
    );
  return (
    <p className="text-[0.95rem] text-soft">
      {t("claim")}
      {locale === "en" ? ": " : "："}
      {attendance.quorumClaim === null ? null : (
        <EvidenceLink path={`sittings/${id}/attendance/quorumClaim`} label={t("evidenceOf")}>
          <q lang="zh-CN">{attendance.quorumClaim}</q>
        </EvidenceLink>
      )}
      {attendance.quorumClaim === null ? null : joint}
      {t(claims[agreement])}
    </p>
  );
}
