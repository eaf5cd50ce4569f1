"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";

/** What came of an act on one row. */
export type BulkRow = {
  id: string;
  name: string;
  refused: { code: ErrorCode; details: RefusalDetails } | null;
};

/** What came of an act on several rows; null before any. */
export type BulkState =
  | { is: "done"; act: "submit" | "discard" | "assign"; rows: readonly BulkRow[] }
  | { is: "refused"; code: ErrorCode; details: RefusalDetails }
  | null;

type Props = {
  action: (before: BulkState, form: FormData) => Promise<BulkState>;
  locale: string;
  acts: readonly ("submit" | "discard" | "assign")[];
  /** To whom drafts may be handed. */
  recorders: readonly { id: string; displayName: string }[];
  /** The lists, with a checkbox in each row that can be picked. */
  children: ReactNode;
};

/** Acts on the drafts that are ticked, and says of each what came of it. */
export function BulkForm({ action, locale, acts, recorders, children }: Props) {
  const t = useTranslations("lists");
  const errors = useTranslations("errors");
  const [state, send, isSending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const tickAll = () => {
    const boxes = [...(form.current?.querySelectorAll<HTMLInputElement>("input[name=pick]") ?? [])];
    const all = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !all;
  };
  return (
    <form ref={form} action={send} className="grid gap-8">
      <input type="hidden" name="locale" value={locale} />
      {state === null || isSending ? null : state.is === "refused" ? (
        <ErrorSummary title={t("nothing")}>
          <p>{errors(state.code, state.details)}</p>
        </ErrorSummary>
      ) : (
        <Result act={state.act} rows={state.rows} />
      )}
      {children}
      <fieldset
        hidden={acts.length === 0}
        className="no-print bottom-0 flex md:sticky [&[hidden]]:hidden flex-wrap items-end gap-x-3 gap-y-2 border-t border-rule bg-paper py-2"
      >
        <legend className="sr-only">{t("withTicked")}</legend>
        <Button look="quiet" onClick={tickAll}>
          {t("all")}
        </Button>
        {acts.includes("submit") ? (
          <Button type="submit" name="act" value="submit" disabled={isSending}>
            {t("submit")}
          </Button>
        ) : null}
        {acts.includes("assign") && recorders.length > 0 ? (
          <>
            <Select id="assign-to" name="to" label={t("to")} className="max-w-48">
              {recorders.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName}
                </option>
              ))}
            </Select>
            <Button type="submit" name="act" value="assign" disabled={isSending}>
              {t("assign")}
            </Button>
          </>
        ) : null}
        {acts.includes("discard") ? (
          <details className="relative">
            <summary className="inline-flex min-h-11 cursor-pointer items-center text-bad">
              {t("discardOpen")}
            </summary>
            <div className="grid max-w-sm gap-2 pb-2">
              <p className="text-sm">{t("discardText")}</p>
              <p>
                <Button type="submit" name="act" value="discard" look="danger" disabled={isSending}>
                  {t("discard")}
                </Button>
              </p>
            </div>
          </details>
        ) : null}
      </fieldset>
    </form>
  );
}

function Result({ act, rows }: { act: "submit" | "discard" | "assign"; rows: readonly BulkRow[] }) {
  const t = useTranslations("lists");
  const errors = useTranslations("errors");
  const wrong = rows.filter(({ refused }) => refused !== null).length;
  const title = t(`done.${act}`, { count: rows.length - wrong, wrong });
  return (
    <Notice look={wrong > 0 ? "check" : "good"} role="status" title={title}>
      <ul>
        {rows.map(({ id, name, refused }) => (
          <li key={id}>
            {t("row", {
              name,
              result: refused === null ? t(`one.${act}`) : errors(refused.code, refused.details),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
