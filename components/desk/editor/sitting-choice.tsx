"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useDesk, useEditorAt } from "./editor-context";
import { fieldId } from "./field-id";
import { useFieldWords } from "./field-words";
import { useTyped } from "./use-typed";

/** Which sitting an item belongs to; not shown while there is only one to choose. */
export function SittingChoice({ path }: { path: string }) {
  const t = useTranslations("editor");
  const { readOnly } = useDesk();
  const { label, choice } = useFieldWords();
  const { shown, type, enter, leave } = useTyped(path);
  const sittings = useEditorAt(
    "sittings",
    useCallback((state) => state.history.record.sittings, []),
  );
  if (sittings.length < 2 && (shown === "" || sittings.some(({ id }) => id === shown))) return null;
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={fieldId(path)} className="font-medium">
        {label(path)}
      </label>
      <select
        id={fieldId(path)}
        value={shown}
        disabled={readOnly}
        onFocus={enter}
        onBlur={leave}
        onChange={(event) => type(event.target.value)}
        className="min-h-10 w-full border border-soft bg-paper px-2"
      >
        <option value="">{t("notReported")}</option>
        {sittings.map(({ id, kind, ordinal }, n) => (
          <option key={id} value={id}>
            {kind === null ? t("item.sittings", { n: n + 1 }) : choice("sittings/x/kind", kind)}
            {ordinal === null ? "" : ` ${ordinal}`}
          </option>
        ))}
      </select>
    </div>
  );
}
