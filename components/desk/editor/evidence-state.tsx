"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { awaitsConfirmation } from "@/domain/record";
import { confirmValue } from "../model/confirm";
import { citationAt, needsEvidence, valueAt, withCitation } from "../model/values";
import { useDesk, useEditorAt } from "./editor-context";
import { fieldId } from "./field-id";
import { withRecord } from "./store";

/** Where a value comes from, in a word and a mark: read, to check, confirmed, by hand, or without evidence. */
export function EvidenceState({ path, label }: { path: string; label: string }) {
  const t = useTranslations("editor.state");
  const { store, me, readOnly } = useDesk();
  const citation = useEditorAt(
    path,
    useCallback((state) => citationAt(state.history.record, path), [path]),
  );
  const known = useEditorAt(
    path,
    useCallback((state) => valueAt(state.history.record, path) !== null, [path]),
  );
  if (!known || (citation === undefined && !needsEvidence(path))) return null;
  if (citation === undefined) return <span className="text-sm font-medium text-bad">✕ {t("none")}</span>;
  if (citation.origin === "hand") return <span className="text-sm text-soft">✎ {t("hand")}</span>;
  if (awaitsConfirmation(citation)) {
    const confirm = () =>
      store.update((state) => withRecord(state, confirmValue(state.history.record, path, me)));
    return (
      <span className="flex items-center gap-2 text-sm font-medium text-check">
        ？{t("check")}
        {readOnly ? null : (
          <button
            type="button"
            onClick={confirm}
            className="min-h-7 border border-check px-2 hover:bg-raised"
          >
            {t("confirm")}
            <span className="sr-only"> {label}</span>
          </button>
        )}
      </span>
    );
  }
  return (
    <span className="text-sm text-soft">✓ {citation.confirmedBy === null ? t("read") : t("confirmed")}</span>
  );
}

/** What a value entered by hand was taken from: asked for wherever the hand is the evidence. */
export function HandSource({ path, label }: { path: string; label: string }) {
  const t = useTranslations("editor");
  const { store, readOnly } = useDesk();
  const citation = useEditorAt(
    path,
    useCallback((state) => citationAt(state.history.record, path), [path]),
  );
  if (citation?.origin !== "hand") return null;
  if (readOnly) return <p className="text-sm text-soft">{t("handFrom", { from: citation.from })}</p>;
  const id = `${fieldId(path)}-from`;
  const say = (from: string) =>
    store.update((state) =>
      from.trim() === ""
        ? state
        : withRecord(state, withCitation(state.history.record, path, { ...citation, from }), `${path}#from`),
    );
  return (
    <p className="flex items-baseline gap-2 text-sm text-soft">
      <label htmlFor={id} className="shrink-0">
        {t("from")}
        <span className="sr-only"> {label}</span>
      </label>
      <input
        id={id}
        key={citation.by}
        defaultValue={citation.from}
        maxLength={500}
        onChange={(event) => say(event.target.value)}
        className="min-h-8 w-full border-b border-hairline bg-transparent px-1 text-ink"
      />
    </p>
  );
}
