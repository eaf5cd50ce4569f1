"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { type ActField, ActFields } from "../act-fields";
import type { ActState } from "./act-state";
import { CodeList } from "./code-list";
import { fieldErrorKey } from "./field-error";
import { LinkShown } from "./link-shown";

type Props = {
  /** Begins the ids of its fields, so that two forms can stand on a page. */
  id: string;
  action: (before: ActState, form: FormData) => Promise<ActState>;
  hidden: Readonly<Record<string, string>>;
  fields?: readonly ActField[];
  submit: string;
  look?: ButtonLook;
};

/** An act on an account. After a refusal what was typed stays, passwords never. */
export function AccountForm({ id, action, hidden, fields = [], submit, look = "secondary" }: Props) {
  const t = useTranslations("accounts");
  const codes = useTranslations("codes");
  const errors = useTranslations("errors");
  const [state, send, isSending] = useActionState(action, null);
  const refused = state?.is === "refused" ? state : null;
  const faultOf = (name: string) => refused?.fields.find(({ path }) => path === name);
  const wrong = fields.filter(({ name }) => faultOf(name) !== undefined);
  return (
    <form action={send} className="grid max-w-prose gap-4">
      {refused === null || isSending ? null : (
        <ErrorSummary title={t("problem")}>
          {wrong.length === 0 ? (
            <p>{errors(refused.code, refused.details)}</p>
          ) : (
            wrong.map(({ name, label }) => (
              <p key={name}>
                <a href={`#${id}-${name}`}>
                  {label}
                  {t("colon")}
                  {t(`fieldError.${fieldErrorKey(faultOf(name)?.code ?? "")}`)}
                </a>
              </p>
            ))
          )}
        </ErrorSummary>
      )}
      {state?.is === "link" && !isSending ? (
        <LinkShown id={`${id}-link`} address={state.address} until={state.until} />
      ) : null}
      {state?.is === "codes" && !isSending ? (
        <Notice look="good" role="status" title={codes("renewed")}>
          <CodeList label={codes("recovery")} codes={state.codes} />
        </Notice>
      ) : null}
      <ActFields
        id={id}
        hidden={hidden}
        fields={fields}
        typed={refused?.typed}
        faultOf={({ name }) => {
          const fault = faultOf(name);
          return fault === undefined ? undefined : t(`fieldError.${fieldErrorKey(fault.code)}`);
        }}
      />
      <p>
        <Button type="submit" look={look} disabled={isSending}>
          {submit}
        </Button>
      </p>
    </form>
  );
}
