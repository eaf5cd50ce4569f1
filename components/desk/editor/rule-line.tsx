"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { citationAt, needsEvidence, valueAt } from "../model/values";
import { useDesk, useEditor, useEditorAt } from "./editor-context";
import { PlaceWords } from "./place-words";

/** How a value was read, in words: by which rule, by whose hand; null where there is no value. */
export function useRuleWords(path: string | null): string | null {
  const t = useTranslations("editor.rule");
  const { rules } = useDesk();
  const citation = useEditorAt(
    path ?? "",
    useCallback((state) => (path === null ? undefined : citationAt(state.history.record, path)), [path]),
  );
  const isKnown = useEditorAt(
    path ?? "",
    useCallback((state) => path !== null && valueAt(state.history.record, path) !== null, [path]),
  );
  if (!isKnown) return null;
  if (citation === undefined) return path !== null && needsEvidence(path) ? t("none") : null;
  if (citation.origin === "hand") return t("hand", { from: citation.from });
  if (citation.rule === null) return t("selected");
  const read = t("read", { meaning: rules[citation.rule] ?? t("unknown"), rule: citation.rule });
  return citation.certainty === "check" ? `${read} ${t("inferred")}` : read;
}

/**
 * Says by which rule a value was read: the one that is pointed at, in the record or in the source, else the one that
 * was last gone to. A line of its own, so that it covers nothing, and says the same to mouse, key and thumb.
 */
export function RuleLine({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const t = useTranslations("editor.rule");
  const pointed = usePointed(frame);
  const active = useEditor(useCallback((state) => state.active, []));
  const path = pointed ?? active;
  const words = useRuleWords(path);
  return (
    <p
      data-rule-line
      className="no-print sticky bottom-0 z-10 line-clamp-3 min-h-10 border-t border-rule bg-paper py-2 text-sm lg:col-span-2 lg:max-w-none lg:line-clamp-1"
    >
      {path === null || words === null ? (
        <span className="text-soft">{t("hint")}</span>
      ) : (
        <>
          <span className="font-medium">
            <PlaceWords path={path} />
          </span>
          <span className="text-soft"> · </span>
          {words}
        </>
      )}
    </p>
  );
}

/** Path of the value under the pointer: a field of the record, or the innermost span in the source. */
function usePointed(frame: RefObject<HTMLElement | null>): string | null {
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => {
    const node = frame.current;
    if (node === null) return;
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === "touch" || !(target instanceof Element)) return;
      const place = target.closest<HTMLElement>("[data-paths], [data-value]");
      setPath(place?.dataset.value ?? place?.dataset.paths?.split(" ").at(-1) ?? null);
    };
    const leave = () => setPath(null);
    node.addEventListener("pointerover", over);
    node.addEventListener("pointerleave", leave);
    return () => {
      node.removeEventListener("pointerover", over);
      node.removeEventListener("pointerleave", leave);
    };
  }, [frame]);
  return path;
}
