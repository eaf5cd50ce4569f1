"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Input, Select, Textarea } from "@/components/ui/field";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { mistakeLengths } from "@/domain/mistakes";

/** What stands in the form; `shown` is when it was shown first, ISO 8601. */
type TypedReport = Record<"session" | "path" | "text" | "evidence" | "contact" | "shown", string>;

/** What was wrong with a report, and what was typed; `wrong` names fields. */
type ReportState = {
  code: ErrorCode;
  details: RefusalDetails;
  wrong: readonly string[];
  typed: TypedReport;
} | null;

type Props = {
  action: (before: ReportState, form: FormData) => Promise<ReportState>;
  locale: string;
  /** Whether the session is known, so that it is not asked for. */
  isSessionKnown: boolean;
  /** Values of the session's record. */
  values: readonly { path: string; label: string }[];
  /** Address of a session's page, as an example. */
  example: string;
  given: TypedReport;
};

const fields = ["session", "path", "text", "evidence", "contact"] as const;

/** A reader's report of a mistake. It works without scripts: what is wrong comes back with what was typed. */
export function ReportForm({ action, locale, isSessionKnown, values, example, given }: Props) {
  const t = useTranslations("mistakes");
  const errors = useTranslations("errors");
  const [state, send, isSending] = useActionState(action, null);
  const typed = state?.typed ?? given;
  const lengths = { fewest: mistakeLengths.textFewest, most: mistakeLengths.text };
  const asked = fields.filter(
    (field) => (field !== "session" || !isSessionKnown) && (field !== "path" || values.length > 0),
  );
  const faults = asked.filter((field) => state?.wrong.includes(field) === true);
  const fault = (field: (typeof fields)[number]) => (faults.includes(field) ? wordsOf(field) : undefined);
  return (
    <form action={send} className="grid gap-5">
      {state === null || isSending ? null : (
        <ErrorSummary title={t("problem")}>
          {faults.length === 0 ? (
            errors(state.code, state.details)
          ) : (
            <ul>
              {faults.map((field) => (
                <li key={field}>
                  <a href={`#${field}`}>{wordsOf(field)}</a>
                </li>
              ))}
            </ul>
          )}
        </ErrorSummary>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="shown" value={typed.shown} />
      {isSessionKnown ? (
        <input type="hidden" name="session" value={given.session} />
      ) : (
        <Input
          id="session"
          name="session"
          label={t("session")}
          hint={t("sessionHint", { example })}
          error={fault("session")}
          defaultValue={typed.session}
          maxLength={500}
        />
      )}
      {values.length === 0 ? null : (
        <Select
          id="path"
          name="path"
          label={t("value")}
          hint={t("valueHint")}
          error={fault("path")}
          defaultValue={typed.path}
        >
          <option value="">{t("valueNone")}</option>
          {values.map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <Textarea
        id="text"
        name="text"
        rows={6}
        maxLength={mistakeLengths.text}
        label={t("text")}
        hint={t("textHint", lengths)}
        error={fault("text")}
        defaultValue={typed.text}
      />
      <Textarea
        id="evidence"
        name="evidence"
        rows={2}
        maxLength={mistakeLengths.evidence}
        label={t("evidence")}
        hint={t("evidenceHint")}
        error={fault("evidence")}
        defaultValue={typed.evidence}
      />
      <Input
        id="contact"
        name="contact"
        maxLength={mistakeLengths.contact}
        label={t("contact")}
        hint={t("contactHint")}
        error={fault("contact")}
        defaultValue={typed.contact}
      />
      <div aria-hidden="true" className="sr-only">
        <label>
          {t("trap")}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <p className="text-sm text-soft">{t("privacy")}</p>
      <p>
        <Button type="submit" look="primary" disabled={isSending}>
          {t("submit")}
        </Button>
      </p>
    </form>
  );

  function wordsOf(field: (typeof fields)[number]): string {
    const most = field === "session" || field === "path" ? 0 : mistakeLengths[field];
    return t(`wrong.${field}`, { fewest: lengths.fewest, most });
  }
}
