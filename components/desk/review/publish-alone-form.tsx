"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";

type State = { code: ErrorCode; details: RefusalDetails } | null;

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  id: string;
  version: number;
  locale: string;
};

/** For an office that may do without a second reader: says what stays said about it, then publishes. */
export function PublishAloneForm({ action, id, version, locale }: Props) {
  const t = useTranslations("office");
  const review = useTranslations("review");
  const errors = useTranslations("errors");
  const [state, send, isSending] = useActionState(action, null);
  return (
    <details className="max-w-prose border border-rule px-4 py-2" open={state !== null}>
      <summary className="py-1 text-lg font-bold">{t("publish")}</summary>
      <form action={send} className="grid gap-3 py-2">
        {state === null || isSending ? null : (
          <ErrorSummary title={review("problem")}>{errors(state.code, state.details)}</ErrorSummary>
        )}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="locale" value={locale} />
        <p>{t("publishText")}</p>
        <p>
          <Button type="submit" look="danger" disabled={isSending}>
            {t("publishDo")}
          </Button>
        </p>
      </form>
    </details>
  );
}
