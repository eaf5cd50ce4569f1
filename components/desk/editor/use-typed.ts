"use client";

import { useCallback, useState } from "react";
import { parseTyped } from "../model/field-kinds";
import { enterValue, valueAt } from "../model/values";
import { useDesk, useEditorAt } from "./editor-context";
import { withRecord } from "./store";

/** A field's text while it is typed, and its value in the record. What the record cannot hold stays in the field. */
export function useTyped(path: string) {
  const { store, me, handFrom } = useDesk();
  const value = useEditorAt(
    path,
    useCallback((state) => valueAt(state.history.record, path), [path]),
  );
  const refused = useEditorAt(
    path,
    useCallback((state) => state.invalid[path], [path]),
  );
  const [local, setLocal] = useState<string | null>(null);
  const stored = value === null ? "" : String(value);
  const shown = refused ?? (local !== null && parseTyped(path, local) === value ? local : stored);

  function type(text: string): void {
    setLocal(text);
    store.update((state) => {
      const typed = parseTyped(path, text);
      const { [path]: _, ...invalid } = state.invalid;
      if (typed === valueAt(state.history.record, path)) return { ...state, invalid };
      const record =
        typed === undefined
          ? null
          : enterValue(state.history.record, path, typed, { by: me, from: handFrom });
      return record === null
        ? { ...state, invalid: { ...invalid, [path]: text } }
        : withRecord({ ...state, invalid }, record, path);
    });
  }

  function enter(): void {
    store.update((state) => (state.active === path ? state : { ...state, active: path }));
  }

  /** Leaving a field ends its step of undo. */
  function leave(): void {
    setLocal(null);
    store.update((state) =>
      state.history.typing === null ? state : { ...state, history: { ...state.history, typing: null } },
    );
  }

  return { value, shown, isRefused: refused !== undefined, type, enter, leave };
}
