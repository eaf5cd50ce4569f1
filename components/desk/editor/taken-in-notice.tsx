"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useDesk, useEditor } from "./editor-context";
import { focusPath } from "./field-id";
import { useFieldWords } from "./field-words";

/** Tells what someone else saved and was taken in, field by field, until it is put away. */
export function TakenInNotice() {
  const t = useTranslations("editor.takenIn");
  const { store } = useDesk();
  const { place, choice } = useFieldWords();
  const taken = useEditor(useCallback((state) => state.takenIn, []));
  if (taken === null) return null;
  const { record } = store.get().history;
  const words = (path: string, value: string | number | null) =>
    value === null ? t("nothing") : choice(path, String(value));
  return (
    <section
      role="status"
      aria-labelledby="taken-in"
      className="grid gap-1 border-l-4 border-rule bg-raised px-4 py-2"
    >
      <h2 id="taken-in" className="text-base font-medium">
        {t("title", { count: taken.length })}
      </h2>
      <ul className="text-sm">
        {taken.map(({ path, mine, theirs }) => (
          <li key={path}>
            <button
              type="button"
              onClick={() => focusPath(path)}
              className="min-h-7 text-link underline underline-offset-4"
            >
              {place(record, path)}
            </button>{" "}
            {t("change", { before: words(path, mine), after: words(path, theirs) })}
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          onClick={() => store.update((state) => ({ ...state, takenIn: null }))}
          className="min-h-8 text-sm text-link underline underline-offset-4"
        >
          {t("close")}
        </button>
      </p>
    </section>
  );
}
