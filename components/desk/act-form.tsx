"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { ErrorCode, FieldFault, RefusalDetails } from "@/domain/errors";
import { type ActField, ActFields } from "./act-fields";
import { useKeptForm } from "./kept/use-kept-form";

/** What came of an act: null where nothing did yet, else why it was refused, with what was typed. */
export type ActState = {
  code: ErrorCode;
  details: RefusalDetails;
  fields: readonly FieldFault[];
  typed: Readonly<Record<string, string>>;
} | null;

type Props = {
  /** Begins the ids of its fields, so that two forms can stand on a page. */
  id: string;
  action: (before: ActState, form: FormData) => Promise<ActState>;
  hidden: Readonly<Record<string, string>>;
  fields?: readonly ActField[];
  submit: string;
  look?: ButtonLook;
  /** What stands above the fields, such as a list to tick. */
  before?: ReactNode;
  /** What stands between fields and button, such as a box to tick. */
  children?: ReactNode;
  /** A second button, which sends `value` as `name` where the first sends `otherwise`. */
  alternative?: { name: string; value: string; label: string; otherwise: string };
};

/** An act by a form. After a refusal what was typed stays, and the field that is wrong says how to mend it. */
export function ActForm({
  id,
  action,
  hidden,
  fields = [],
  submit,
  look = "primary",
  before,
  children,
  alternative,
}: Props) {
  const t = useTranslations("actForm");
  const errors = useTranslations("errors");
  const [state, send, isSending, kept] = useKeptForm(`${id} ${Object.values(hidden).join(" ")}`, action);
  const isWrong = (name: string) => state?.fields.some(({ path }) => path === name) === true;
  const wrong = fields.filter(({ name }) => isWrong(name));
  return (
    <form action={send} className="grid max-w-prose gap-4">
      {state === null || isSending ? null : (
        <ErrorSummary title={t("problem")}>
          {wrong.length === 0 ? <p>{errors(state.code, state.details)}</p> : null}
          {wrong.map(({ name, label }) => (
            <p key={name}>
              <a href={`#${id}-${name}`}>{t("wrongField", { field: label })}</a>
            </p>
          ))}
        </ErrorSummary>
      )}
      {before}
      <ActFields
        id={id}
        hidden={hidden}
        fields={fields}
        typed={state?.typed}
        faultOf={({ name, label }) => (isWrong(name) ? t("wrongField", { field: label }) : undefined)}
      />
      {children}
      {kept}
      <p className="flex flex-wrap gap-4">
        <Button
          type="submit"
          look={look}
          disabled={isSending}
          {...(alternative === undefined ? {} : { name: alternative.name, value: alternative.otherwise })}
        >
          {submit}
        </Button>
        {alternative === undefined ? null : (
          <Button type="submit" name={alternative.name} value={alternative.value} disabled={isSending}>
            {alternative.label}
          </Button>
        )}
      </p>
    </form>
  );
}
