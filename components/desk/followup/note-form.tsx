"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Input, Select, Textarea } from "@/components/ui/field";
import type { ErrorCode, FieldFault, RefusalDetails } from "@/domain/errors";
import { type FollowupState, followupLengths, followupStates, largestEvidence } from "@/domain/followup";

import { useKeptForm } from "../kept/use-kept-form";

type Typed = Record<"day" | "text" | "state" | "link" | "record", string>;
type State = {
  code: ErrorCode;
  details: RefusalDetails;
  fields: readonly FieldFault[];
  typed: Typed;
} | null;

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  id: string;
  locale: string;
  /** Day that stands in the field at first, ISO. */
  today: string;
  state: FollowupState;
};

/** A dated note: what happened, how far it is by then, and what shows it. */
export function NoteForm({ action, id, locale, today, state: current }: Props) {
  const t = useTranslations("followup");
  const errors = useTranslations("errors");
  const [state, send, isSending, kept] = useKeptForm(`note ${id}`, action);
  const typed = state?.typed ?? { day: today, text: "", state: current, link: "", record: "" };
  const fault = (field: string) =>
    state?.fields.some(({ path }) => path === field) ? errors(state.code, state.details) : undefined;
  return (
    <form action={send} className="grid gap-4">
      {state === null || isSending ? null : (
        <ErrorSummary title={t("problem")}>
          {state.fields[0] === undefined ? (
            errors(state.code, state.details)
          ) : (
            <a href={`#${state.fields[0].path}`}>{errors(state.code, state.details)}</a>
          )}
        </ErrorSummary>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Input
          id="day"
          name="day"
          type="date"
          required
          label={t("day")}
          defaultValue={typed.day}
          error={fault("day")}
        />
        <Select
          key={typed.state}
          id="state"
          name="state"
          label={t("stateAfter")}
          defaultValue={typed.state}
          error={fault("state")}
        >
          {followupStates.map((one) => (
            <option key={one} value={one}>
              {t(`state.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <Textarea
        id="text"
        name="text"
        rows={4}
        maxLength={followupLengths.note}
        label={t("text")}
        hint={t("textHint")}
        defaultValue={typed.text}
        error={fault("text")}
      />
      <fieldset className="grid gap-3">
        <legend className="font-medium">{t("evidence")}</legend>
        <Input
          id="link"
          name="link"
          type="url"
          label={t("link")}
          defaultValue={typed.link}
          error={fault("link")}
        />
        <Input
          id="record"
          name="record"
          label={t("record")}
          hint={t("recordHint")}
          defaultValue={typed.record}
          error={fault("record")}
        />
        <Input
          id="file"
          name="file"
          type="file"
          accept="application/pdf,image/png,image/jpeg,image/webp"
          label={t("file")}
          hint={t("fileHint", { limit: largestEvidence / 1_000_000 })}
          error={fault("file")}
        />
      </fieldset>
      {kept}
      <p>
        <Button type="submit" look="primary" disabled={isSending}>
          {t("add")}
        </Button>
      </p>
    </form>
  );
}
