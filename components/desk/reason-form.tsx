"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Textarea } from "@/components/ui/field";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";

import { useKeptForm } from "./kept/use-kept-form";

type State = { code: ErrorCode; details: RefusalDetails; reason: string } | null;

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  /** What the reason is for, among all that are asked for. */
  name: string;
  /** What goes along unseen, by name of field. */
  hidden: Readonly<Record<string, string>>;
  /** Words of the form. */
  words: { label: string; hint: string; submit: string; problem: string };
  /** What stands in the field at first. */
  reason: string;
};

/** Asks why a published record is to change, before it does: the public reads it. Works without scripts. */
export function ReasonForm({ name, action, hidden, words, reason }: Props) {
  const errors = useTranslations("errors");
  const [state, send, isSending, kept] = useKeptForm(name, action);
  const fault = state === null ? undefined : errors(state.code, state.details);
  return (
    <form action={send} className="grid gap-4">
      {fault === undefined || isSending ? null : (
        <ErrorSummary title={words.problem}>
          <a href="#reason">{fault}</a>
        </ErrorSummary>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Textarea
        id="reason"
        name="reason"
        rows={3}
        maxLength={1000}
        label={words.label}
        hint={words.hint}
        error={fault}
        defaultValue={state?.reason ?? reason}
      />
      {kept}
      <p>
        <Button type="submit" look="primary" disabled={isSending}>
          {words.submit}
        </Button>
      </p>
    </form>
  );
}
