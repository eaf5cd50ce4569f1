"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useEditor } from "./editor-context";

const marks = { saved: "✓", unsaved: "○", saving: "…", offline: "!", signed_out: "!", refused: "✕" } as const;

/** Whether what is on screen is on the server too. */
export function SaveStatus() {
  const t = useTranslations("editor.save");
  const save = useEditor(
    useCallback((state) => {
      if (state.conflict !== null) return "conflict";
      return state.save === "saved" && Object.keys(state.invalid).length > 0 ? "partly" : state.save;
    }, []),
  );
  const bad =
    save === "offline" ||
    save === "signed_out" ||
    save === "refused" ||
    save === "conflict" ||
    save === "partly";
  return (
    <p role="status" data-save={save} className={bad ? "font-medium text-bad" : "text-soft"}>
      <span aria-hidden="true">{save === "conflict" || save === "partly" ? "!" : marks[save]}</span> {t(save)}
    </p>
  );
}
