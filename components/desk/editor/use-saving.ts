"use client";

import { useEffect, useRef, useState } from "react";
import { type Autosave, createAutosave } from "./autosave";
import { loadFromServer, saveToServer } from "./draft-client";
import { dropCopy, findCopies, isNews, keepCopy, type LocalCopy } from "./local-copy";
import type { EditorState, EditorStore } from "./store";

/** Autosave while the editor is open, and what an earlier visit left on this device. */
export function useSaving(store: EditorStore, draft: string, account: string) {
  const autosave = useRef<Autosave | null>(null);
  const [left, setLeft] = useState<{ tab: string; copy: LocalCopy } | null>(null);

  useEffect(() => {
    const tab = tabName();
    const found = findCopies(localStorage, draft, account);
    for (const { tab: other, copy } of found) {
      if (!isNews(copy, store.get().saved)) dropCopy(localStorage, draft, account, other);
    }
    setLeft(found.find(({ copy }) => isNews(copy, store.get().saved)) ?? null);
    const keep = ({ version, saved, history, invalid }: EditorState) =>
      keepCopy(localStorage, draft, account, tab, {
        baseVersion: version,
        base: saved,
        record: history.record,
        invalid: { ...invalid },
        at: Date.now(),
      });
    const saving = createAutosave(store, {
      save: (version, record) => saveToServer(draft, version, record),
      load: () => loadFromServer(draft),
      keep,
      drop: () => dropCopy(localStorage, draft, account, tab),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    autosave.current = saving;
    const blur = () => void saving.flush();
    const hide = () => {
      if (document.visibilityState === "hidden") void saving.flush(true);
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (!saving.isDirty() && Object.keys(store.get().invalid).length === 0) return;
      void saving.flush(true);
      event.preventDefault();
    };
    document.addEventListener("focusout", blur);
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("online", blur);
    window.addEventListener("beforeunload", leave);
    return () => {
      void saving.flush(true);
      saving.stop();
      document.removeEventListener("focusout", blur);
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("online", blur);
      window.removeEventListener("beforeunload", leave);
    };
  }, [store, draft, account]);

  /** Takes the copy up: as typed, where the server still has what it was typed into; else both are compared. */
  function restore(): void {
    if (left === null) return;
    const { copy, tab } = left;
    store.update((state) => {
      const past = [...state.history.past, state.history.record];
      const history = { ...state.history, record: copy.record, past, typing: null };
      const invalid = copy.invalid;
      if (copy.baseVersion === state.version) return { ...state, history, invalid, save: "unsaved" };
      const conflict = { version: state.version, record: state.saved };
      return { ...state, history, invalid, saved: copy.base, conflict, save: "unsaved" };
    });
    dropCopy(localStorage, draft, account, tab);
    setLeft(null);
  }

  function drop(): void {
    if (left !== null) dropCopy(localStorage, draft, account, left.tab);
    setLeft(null);
  }

  return { autosave, left: left?.copy ?? null, restore, drop };
}

/** A name of this tab's own, so that two tabs keep two copies. */
function tabName(): string {
  return Math.floor(Math.random() * 2 ** 32).toString(36);
}
