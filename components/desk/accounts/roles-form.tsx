"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { ActState } from "./act-state";

type Props = {
  action: (before: ActState, form: FormData) => Promise<ActState>;
  locale: string;
  options: readonly { role: string; label: string; isOn: boolean }[];
  legend: string;
  submit: string;
};

/** A choice of roles, sent as a whole. */
export function RolesForm({ action, locale, options, legend, submit }: Props) {
  const t = useTranslations("accounts");
  const errors = useTranslations("errors");
  const [state, send, isSending] = useActionState(action, null);
  return (
    <form action={send} className="grid max-w-prose gap-4">
      {state?.is === "refused" && !isSending ? (
        <ErrorSummary title={t("problem")}>
          <p>{errors(state.code, state.details)}</p>
        </ErrorSummary>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">{legend}</legend>
        {options.map(({ role, label, isOn }) => (
          <label key={role} className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name="role" value={role} defaultChecked={isOn} className="size-6" />
            {label}
          </label>
        ))}
      </fieldset>
      <p>
        <Button type="submit" disabled={isSending}>
          {submit}
        </Button>
      </p>
    </form>
  );
}
