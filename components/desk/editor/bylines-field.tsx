"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useDesk, useEditorAt } from "./editor-context";
import { fieldId } from "./field-id";
import { withRecord } from "./store";

/** Longest name, and most names, that a source takes. */
const limits = { name: 80, names: 40 };

/** The names under an article, parted by 、 or commas. */
export function BylinesField({ source }: { source: string }) {
  const t = useTranslations("editor");
  const { store, readOnly } = useDesk();
  const path = `sources/${source}/bylines`;
  const stored = useEditorAt(
    path,
    useCallback(
      (state) => state.history.record.sources.find(({ id }) => id === source)?.bylines.join("、") ?? "",
      [source],
    ),
  );
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && namesIn(typed).join("、") === stored ? typed : stored;

  function type(text: string): void {
    setTyped(text);
    const bylines = namesIn(text);
    store.update((state) => {
      const { record } = state.history;
      const sources = record.sources.map((one) => (one.id === source ? { ...one, bylines } : one));
      return withRecord(state, { ...record, sources }, path);
    });
  }

  return (
    <div className="grid content-start gap-1">
      <label htmlFor={fieldId(path)} className="font-medium">
        {t("field.bylines")}
      </label>
      <input
        id={fieldId(path)}
        value={shown}
        readOnly={readOnly}
        autoComplete="off"
        placeholder={t("bylinesHint")}
        onChange={(event) => type(event.target.value)}
        className="min-h-10 w-full border border-soft bg-paper px-2"
      />
    </div>
  );
}

function namesIn(text: string): string[] {
  return text
    .split(/[、,，;；]/)
    .map((name) => name.trim().slice(0, limits.name))
    .filter((name) => name !== "")
    .slice(0, limits.names);
}
