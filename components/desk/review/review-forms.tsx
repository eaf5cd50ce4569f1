"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Textarea } from "@/components/ui/field";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { useComments } from "../comments/comments";
import { useKeptForm } from "../kept/use-kept-form";

type State = { code: ErrorCode; details: RefusalDetails; note: string } | null;

type Props = {
  id: string;
  version: number;
  locale: string;
  publish: (before: State, form: FormData) => Promise<State>;
  giveBack: (before: State, form: FormData) => Promise<State>;
  /** Facts to be checked before publishing. */
  children: ReactNode;
};

/** Publish, after a look at the key facts; or give back with a note. Both work without scripts. */
export function ReviewForms({ id, version, locale, publish, giveBack, children }: Props) {
  const t = useTranslations("review");
  const errors = useTranslations("errors");
  const comments = useTranslations("comments");
  const waiting = useComments()?.threads.filter(({ settled }) => settled === null).length ?? 0;
  const [published, sendPublish, isPublishing] = useActionState(publish, null);
  const [returned, sendReturn, isReturning, kept] = useKeptForm(`return ${id}`, giveBack);
  const refused = published ?? returned;
  const target = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
  return (
    <div className="grid gap-3">
      {refused === null || isPublishing || isReturning ? null : (
        <ErrorSummary title={t("problem")}>
          <p>{errors(refused.code, refused.details)}</p>
        </ErrorSummary>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <details className="border border-rule px-4 py-2" open={published !== null}>
          <summary className="py-1 text-lg font-bold">{t("toCheck")}</summary>
          <form action={sendPublish} className="grid gap-3 py-2">
            {target}
            <h2 className="text-xl">{t("checkTitle")}</h2>
            {children}
            {waiting === 0 ? null : (
              <p className="font-medium text-check">{comments("publishWaits", { count: waiting })}</p>
            )}
            <p className="text-soft">{t("publishLead")}</p>
            <p>
              <Button type="submit" look="primary" disabled={isPublishing || waiting > 0}>
                {t("publish")}
              </Button>
            </p>
          </form>
        </details>
        <details className="border border-rule px-4 py-2" open={returned !== null}>
          <summary className="py-1 text-lg font-bold">{t("backOpen")}</summary>
          <form action={sendReturn} className="grid gap-3 py-2">
            {target}
            <Textarea
              id="note"
              name="note"
              rows={4}
              maxLength={4000}
              label={t("note")}
              hint={t("noteHint")}
              defaultValue={returned?.note ?? ""}
              error={returned?.code === "reason_required" ? errors("reason_required") : undefined}
            />
            {kept}
            <p>
              <Button type="submit" look="danger" disabled={isReturning}>
                {t("back")}
              </Button>
            </p>
          </form>
        </details>
      </div>
    </div>
  );
}
