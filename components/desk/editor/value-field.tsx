"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { awaitsConfirmation } from "@/domain/record";
import { CommentMark, FieldComments } from "../comments/field-comments";
import { choicesOf, kindOf } from "../model/field-kinds";
import { citationAt } from "../model/values";
import { DisagreementLine } from "./disagreement-line";
import { useDesk, useEditorAt } from "./editor-context";
import { EvidenceState, HandSource } from "./evidence-state";
import { fieldId } from "./field-id";
import { useFieldWords } from "./field-words";
import { useRuleWords } from "./rule-line";
import type { EditorState } from "./store";
import { useTyped } from "./use-typed";

const box =
  "w-full border bg-paper px-2 py-1 min-h-10 text-ink aria-invalid:border-2 aria-invalid:border-bad border-soft data-check:border-2 data-check:border-check data-check:bg-check-paper";

type Props = { path: string; wide?: boolean };

/** One value of the record: its label, where it comes from, and the field to change it in. */
export function ValueField({ path, wide = false }: Props) {
  const { label } = useFieldWords();
  const words = label(path);
  const isActive = useEditorAt(
    path,
    useCallback((state) => state.active === path, [path]),
  );
  return (
    <div
      data-value={path}
      className={`grid content-start gap-1 ${wide ? "sm:col-span-full" : ""} ${isActive ? "outline-1 outline-offset-4 outline-hairline" : ""}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={fieldId(path)} className="font-medium">
          {words}
        </label>
        <CommentMark path={path} label={words} />
        <EvidenceState path={path} label={words} />
      </div>
      <ValueInput path={path} />
      <HandSource path={path} label={words} />
      <DisagreementLine path={path} />
      <FieldComments path={path} label={words} />
    </div>
  );
}

function ValueInput({ path }: { path: string }) {
  const t = useTranslations("editor");
  const { choice } = useFieldWords();
  const { readOnly } = useDesk();
  const { shown, value, isRefused, type, enter, leave } = useTyped(path);
  const rule = useRuleWords(path);
  const waits = useEditorAt(
    path,
    useCallback((state) => waitsAt(state, path), [path]),
  );
  const kind = kindOf(path);
  const id = fieldId(path);
  const ruleId = rule === null ? null : `${id}-rule`;
  const ruleNote =
    ruleId === null ? null : (
      <span id={ruleId} hidden>
        {rule}
      </span>
    );
  const described = [isRefused ? `${id}-error` : null, ruleId].filter((one) => one !== null).join(" ");
  if (readOnly) {
    const words =
      value === null ? t("notReported") : kind === "choice" ? choice(path, String(value)) : String(value);
    return (
      <>
        <button
          type="button"
          id={id}
          aria-describedby={ruleId ?? undefined}
          onFocus={enter}
          onClick={enter}
          className={`${box} cursor-pointer text-left ${value === null ? "text-soft" : ""}`}
        >
          {words}
        </button>
        {ruleNote}
      </>
    );
  }
  const shared = {
    id,
    value: shown,
    onFocus: enter,
    onBlur: leave,
    className: `${box} ${kind === "number" ? "figures text-right" : ""}`,
    ...(waits ? { "data-check": true } : {}),
    ...(isRefused ? { "aria-invalid": true } : {}),
    ...(described === "" ? {} : { "aria-describedby": described }),
  };
  const choices = choicesOf(path);
  return (
    <>
      {ruleNote}
      {isRefused ? (
        <p id={`${id}-error`} className="text-sm font-medium text-bad">
          {t(`invalid.${shown.trim() === "" ? "empty" : kind}`)}
        </p>
      ) : null}
      {choices !== null ? (
        <select {...shared} onChange={(event) => type(event.target.value)}>
          {isRequired(path) ? null : <option value="">{t("notReported")}</option>}
          {choices.map((one) => (
            <option key={one} value={one}>
              {choice(path, one)}
            </option>
          ))}
        </select>
      ) : kind === "text" || path.endsWith("/heading") || path.endsWith("/title") ? (
        <textarea
          {...shared}
          rows={kind === "text" ? 3 : 1}
          className={`${shared.className} field-sizing-content max-h-60`}
          placeholder={t("notReported")}
          onChange={(event) =>
            type(kind === "text" ? event.target.value : event.target.value.replace(/\n/g, ""))
          }
        />
      ) : (
        <input
          {...shared}
          autoComplete="off"
          inputMode={kind === "number" ? "numeric" : "text"}
          placeholder={kind === "date" ? t("datePlaceholder") : t("notReported")}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </>
  );
}

const isRequired = (path: string) => /\/(?:category|rights)$|^sources\/[^/]+\/kind$/.test(path);

function waitsAt({ history }: EditorState, path: string): boolean {
  const citation = citationAt(history.record, path);
  return citation !== undefined && awaitsConfirmation(citation);
}
