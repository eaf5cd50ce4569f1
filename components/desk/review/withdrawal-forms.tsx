"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Textarea } from "@/components/ui/field";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";

import { useKeptForm } from "../kept/use-kept-form";

type State = { code: ErrorCode; details: RefusalDetails; answer: string } | null;

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  id: string;
  locale: string;
  /** Whether withdrawing is offered; declining always is. */
  mayWithdraw: boolean;
};

/** Withdraw, or decline with an answer. One form, so that both work without scripts. */
export function WithdrawalForms({ action, id, locale, mayWithdraw }: Props) {
  const t = useTranslations("withdrawals");
  const errors = useTranslations("errors");
  const [state, send, isSending, kept] = useKeptForm(`withdrawal ${id}`, action);
  const fault = state === null || isSending ? undefined : errors(state.code, state.details);
  const needsAnswer = state?.code === "reason_required";
  return (
    <form action={send} className="grid gap-4">
      {fault === undefined ? null : (
        <ErrorSummary title={t("problem")}>
          {needsAnswer ? <a href="#answer">{fault}</a> : fault}
        </ErrorSummary>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      {mayWithdraw ? (
        <p>
          <Button type="submit" name="outcome" value="withdrawn" look="danger" disabled={isSending}>
            {t("withdraw")}
          </Button>
        </p>
      ) : null}
      <Textarea
        id="answer"
        name="answer"
        rows={3}
        maxLength={1000}
        label={t("answer")}
        hint={t("answerHint")}
        error={needsAnswer ? fault : undefined}
        defaultValue={state?.answer ?? ""}
      />
      {kept}
      <p>
        <Button type="submit" name="outcome" value="declined" disabled={isSending}>
          {t("decline")}
        </Button>
      </p>
    </form>
  );
}
