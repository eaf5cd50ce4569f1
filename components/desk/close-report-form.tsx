"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Textarea } from "@/components/ui/field";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { type MistakeOutcome, mistakeLengths, mistakeOutcomes } from "@/domain/mistakes";

import { useKeptForm } from "./kept/use-kept-form";

type CloseState = {
  code: ErrorCode;
  details: RefusalDetails;
  outcome: MistakeOutcome | null;
  answer: string;
} | null;

type Props = {
  action: (before: CloseState, form: FormData) => Promise<CloseState>;
  locale: string;
  reference: string;
  hasContact: boolean;
};

/** Whether a reader is right, and what they are told. */
export function CloseReportForm({ action, locale, reference, hasContact }: Props) {
  const t = useTranslations("mistakes");
  const errors = useTranslations("errors");
  const [state, send, isSending, kept] = useKeptForm(`report ${reference}`, action);
  const needsOutcome = state !== null && state.outcome === null;
  const needsAnswer = state?.code === "reason_required";
  const fault = state === null ? "" : needsOutcome ? t("outcomeNeeded") : errors(state.code, state.details);
  return (
    <form action={send} className="grid gap-4">
      {state === null || isSending ? null : (
        <ErrorSummary title={t("closeProblem")}>
          {needsOutcome || needsAnswer ? (
            <a href={needsOutcome ? "#outcome-accepted" : "#answer"}>{fault}</a>
          ) : (
            fault
          )}
        </ErrorSummary>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="reference" value={reference} />
      <fieldset className="grid gap-1" aria-describedby={needsOutcome ? "outcome-error" : undefined}>
        <legend className="font-medium">{t("outcome")}</legend>
        {needsOutcome ? (
          <p id="outcome-error" className="font-medium text-bad">
            {fault}
          </p>
        ) : null}
        {mistakeOutcomes.map((outcome) => (
          <label key={outcome} className="flex min-h-11 items-center gap-3">
            <input
              id={`outcome-${outcome}`}
              type="radio"
              name="outcome"
              value={outcome}
              defaultChecked={state?.outcome === outcome}
              className="size-5"
            />
            {t(`choose.${outcome}`)}
          </label>
        ))}
      </fieldset>
      <Textarea
        id="answer"
        name="answer"
        rows={4}
        maxLength={mistakeLengths.answer}
        label={t("answerLabel")}
        hint={t("answerHint", { most: mistakeLengths.answer })}
        error={needsAnswer ? fault : undefined}
        defaultValue={state?.answer ?? ""}
      />
      {hasContact ? <p className="text-sm text-soft">{t("contactGoes")}</p> : null}
      {kept}
      <p>
        <Button type="submit" look="primary" disabled={isSending}>
          {t("close")}
        </Button>
      </p>
    </form>
  );
}
