"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Input } from "@/components/ui/field";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";

type State = { name: string; code: ErrorCode; details: RefusalDetails } | null;

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  locale: string;
  /** What stands in the field for the name at first. */
  name?: string;
  /** Where to go on to after signing in. */
  next: string;
  words: { name: string; password: string; submit: string; problem: string };
};

/** Name and password. After a refusal the name stays, the password never. */
export function SignInForm({ action, locale, name = "", next, words }: Props) {
  const errors = useTranslations("errors");
  const [state, send, isSending] = useActionState(action, null);
  return (
    <form action={send} className="grid gap-4">
      {state === null ? null : (
        <ErrorSummary key={`${state.code}${isSending}`} title={words.problem}>
          <a href={state.code === "sign_in_failed" ? "#password" : "#name"}>
            {errors(state.code, state.details)}
          </a>
        </ErrorSummary>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <Input
        id="name"
        name="name"
        label={words.name}
        defaultValue={state?.name ?? name}
        autoComplete="username"
        autoCapitalize="none"
        required
        maxLength={200}
      />
      <Input
        id="password"
        name="password"
        type="password"
        label={words.password}
        error={state?.code === "sign_in_failed" ? errors("sign_in_failed") : undefined}
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <p>
        <Button type="submit" look="primary" disabled={isSending}>
          {words.submit}
        </Button>
      </p>
    </form>
  );
}
