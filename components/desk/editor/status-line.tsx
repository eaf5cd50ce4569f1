"use client";

import { useCallback } from "react";
import { useEditor } from "./editor-context";
import type { EditorStore } from "./store";

/** What was just done or refused, in words; screen readers read it out. */
export function StatusLine() {
  const message = useEditor(useCallback((state) => state.message, []));
  return (
    <p role="status" className="max-w-none text-sm font-medium empty:sr-only">
      {message}
    </p>
  );
}

export function say(store: EditorStore, message: string): void {
  store.update((state) => ({ ...state, message }));
}
