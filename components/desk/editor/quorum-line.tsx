"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { unknownVerdict } from "@/components/record/words";
import { claimAgreement, quorumVerdict } from "@/domain/rules";
import { useEditorAt } from "./editor-context";

/** What the rule gives for a sitting's figures as they are typed, beside the report's own claim. */
export function QuorumLine({ sitting }: { sitting: string }) {
  const t = useTranslations("session");
  const own = useTranslations("editor");
  const body = useEditorAt(
    "body",
    useCallback((state) => state.history.record.body, []),
  );
  const year = useEditorAt(
    "year",
    useCallback((state) => state.history.record.year, []),
  );
  const id = sitting.split("/")[1];
  const found = useEditorAt(
    sitting,
    useCallback((state) => state.history.record.sittings.find((one) => one.id === id) ?? null, [id]),
  );
  if (found === null) return null;
  if (body.kind === null || body.level === null || year === null) {
    return <p className="border-l-4 border-hairline pl-3 text-sm text-soft">{own("verdictNeedsIdentity")}</p>;
  }
  const { attendance, date } = found;
  const verdict = quorumVerdict({ kind: body.kind, level: body.level, year, date, attendance });
  const agreement = claimAgreement(attendance.quorumClaim, verdict);
  const rate =
    attendance.due !== null && attendance.present !== null && attendance.due > 0
      ? ((100 * attendance.present) / attendance.due).toFixed(1)
      : null;
  const words = !verdict.known
    ? t(unknownVerdict[verdict.reason])
    : verdict.present === null || verdict.margin === null
      ? t("thresholdOnly", { threshold: verdict.threshold })
      : t(verdict.met ? "verdictMet" : "verdictNotMet", {
          threshold: verdict.threshold,
          present: verdict.present,
          margin: Math.abs(verdict.margin),
        });
  const bad = verdict.known && verdict.met === false;
  return (
    <div
      className={`grid gap-0.5 border-l-4 pl-3 text-sm ${bad || agreement === "disagrees" ? "border-check" : "border-rule"}`}
    >
      <p className="figures font-medium" aria-live="polite">
        {words}
        {rate === null ? null : ` ${t("rate")} ${rate}%`}
      </p>
      {attendance.quorumClaim === null ? null : (
        <p>
          {t("claim")}：“{attendance.quorumClaim}”{" "}
          {agreement === "agrees"
            ? t("claimAgrees")
            : agreement === "disagrees"
              ? t("claimDisagrees")
              : t("claimNotComparable")}
        </p>
      )}
      {verdict.known && verdict.base.standsIn ? <p className="text-soft">{t("baseStandsIn")}</p> : null}
    </div>
  );
}
