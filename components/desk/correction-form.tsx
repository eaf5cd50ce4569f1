"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Textarea } from "@/components/ui/field";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";

type State = { code: ErrorCode; details: RefusalDetails; reason: string } | null;

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  locale: string;
  session: string /** Reference of the report that leads here; empty for none. */;
  report: string;
  reason: string;
};

/** Why a published record is corrected: asked before, because the public reads it. */
export function CorrectionForm({ action, locale, session, report, reason }: Props) {
  const t = useTranslations("desk");
  const errors = useTranslations("errors");
  const [state, send, isSending] = useActionState(action, null);
  const fault = state === null ? undefined : errors(state.code, state.details);
  return (
    <form action={send} className="grid gap-4">
      {fault === undefined || isSending ? null : (
        <ErrorSummary title={t("problem")}>
          <a href="#reason">{fault}</a>
        </ErrorSummary>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="session" value={session} />
      <input type="hidden" name="report" value={report} />
      <Textarea
        id="reason"
        name="reason"
        rows={3}
        maxLength={1000}
        label={t("reason")}
        hint={t("reasonHint")}
        error={fault}
        defaultValue={state?.reason ?? reason}
      />
      <p>
        <Button type="submit" look="primary" disabled={isSending}>
          {t("correctSubmit")}
        </Button>
      </p>
    </form>
  );
}
