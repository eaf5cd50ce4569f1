"use client";

import { useEditorAt } from "./editor-context";
import { useFieldWords } from "./field-words";

/** Where a path stands in the record, in words: 决议 3 · 标题. */
export function PlaceWords({ path }: { path: string }) {
  const { place } = useFieldWords();
  const [part = ""] = path.split("/");
  return useEditorAt(part, (state) => place(state.history.record, path));
}
