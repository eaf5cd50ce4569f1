"use client";

import "../zod-without-eval";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Input, Textarea } from "@/components/ui/field";
import type { ReceiveState } from "@/domain/intake/receive-form";
import type { Locale } from "@/i18n/routing";
import { useKeptForm } from "../kept/use-kept-form";
import { SourceKindField } from "./source-kind";

type Props = {
  action: (before: ReceiveState, form: FormData) => Promise<ReceiveState>;
  locale: Locale;
};

/** What a record by hand is taken from: a note, or the minutes themselves, to be quoted from. */
export function ByHandForm({ action, locale }: Props) {
  const t = useTranslations("desk");
  const errors = useTranslations("errors");
  const [state, send, isSending, kept] = useKeptForm("by hand", action);
  const typed = state?.typed;
  const fault = (name: string) =>
    state?.fields.some(({ path }) => path === name) ? t("fieldError.other") : undefined;
  const noteFault = state?.code.startsWith("page_") ? errors(state.code, state.details) : undefined;
  return (
    <form action={send} className="grid gap-4">
      {state === null || isSending ? null : (
        <ErrorSummary key={state.code} title={t("problem")}>
          <a href={`#${state.fields[0]?.path ?? "text"}`}>{errors(state.code, state.details)}</a>
        </ErrorSummary>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="rights" value="quotes_only" />
      <Textarea
        id="text"
        name="text"
        rows={6}
        label={t("byHand.note")}
        hint={t("byHand.noteHint")}
        error={noteFault}
        defaultValue={typed?.text ?? ""}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SourceKindField typed={typed?.kind} usual="minutes" />
        <Input
          id="title"
          name="title"
          label={t("byHand.name")}
          error={fault("title")}
          defaultValue={typed?.title ?? ""}
        />
        <Input
          id="publisher"
          name="publisher"
          label={t("byHand.keeper")}
          error={fault("publisher")}
          defaultValue={typed?.publisher ?? ""}
        />
        <Input
          id="published"
          name="published"
          label={t("published_on")}
          hint={t("publishedHint")}
          error={fault("published")}
          defaultValue={typed?.published ?? ""}
        />
      </div>
      {kept}
      <p>
        <Button type="submit" look="primary" disabled={isSending}>
          {t("byHand.begin")}
        </Button>
      </p>
    </form>
  );
}
