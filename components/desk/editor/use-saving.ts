"use client";

import { useEffect, useRef, useState } from "react";
import { type Autosave, createAutosave } from "./autosave";
import { loadFromServer, saveToServer } from "./draft-client";
import { isNews, isSame, type LocalCopy, openShelf, type Shelf } from "./local-copy";
import type { EditorStore } from "./store";
import { takenIn } from "./take-in";

/** Autosave while the editor is open, and what an earlier visit left on this device. */
export function useSaving(store: EditorStore, draft: string, account: string) {
  const autosave = useRef<Autosave | null>(null);
  const shelf = useRef<Shelf | null>(null);
  const [left, setLeft] = useState<{ tab: string; copy: LocalCopy } | null>(null);

  useEffect(() => {
    const tab = tabName();
    const copies = openShelf(indexedDB, draft, account);
    shelf.current = copies;
    let isOver = false;
    void copies.find().then((found) => {
      if (isOver) return;
      for (const { tab: other, copy } of found) if (!isNews(copy, store.get().saved)) copies.drop(other);
      setLeft(found.find(({ tab: other, copy }) => other !== tab && isNews(copy, store.get().saved)) ?? null);
    });
    const saving = createAutosave(store, {
      save: (version, record) => saveToServer(draft, version, record),
      load: () => loadFromServer(draft),
      // At each key: what a crash of the browser costs is what was not typed yet.
      keep: ({ version, saved, history, invalid }, sent) =>
        copies.keep(tab, {
          ...{ baseVersion: version, base: saved, sent },
          ...{ record: history.record, invalid: { ...invalid }, at: Date.now() },
        }),
      drop: () => copies.drop(tab),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      now: () => performance.now(),
    });
    autosave.current = saving;
    const blur = () => void saving.flush();
    const goAway = () => void saving.flush(true);
    const hide = () => {
      if (document.visibilityState === "hidden") goAway();
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (!saving.isDirty() && Object.keys(store.get().invalid).length === 0) return;
      goAway();
      event.preventDefault();
    };
    document.addEventListener("focusout", blur);
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("online", blur);
    window.addEventListener("beforeunload", leave);
    return () => {
      isOver = true;
      goAway();
      saving.stop();
      document.removeEventListener("focusout", blur);
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("online", blur);
      window.removeEventListener("beforeunload", leave);
    };
  }, [store, draft, account]);

  /** Takes the copy up: as typed, where the server still has what it was typed into; else both are joined. */
  function restore(): void {
    if (left === null) return;
    const { copy, tab } = left;
    store.update((state) => {
      const past = [...state.history.past, state.history.record];
      const history = { ...state.history, record: copy.record, past, typing: null };
      const { invalid } = copy;
      // What was sent and never answered may be what the server has: then nobody else changed anything.
      const isOwn = copy.sent !== null && isSame(copy.sent, state.saved);
      if (isOwn || copy.baseVersion === state.version) return { ...state, history, invalid, save: "unsaved" };
      const theirs = { version: state.version, record: state.saved };
      return takenIn({ ...state, history, invalid, saved: copy.base }, theirs);
    });
    shelf.current?.drop(tab);
    setLeft(null);
  }

  function drop(): void {
    if (left !== null) shelf.current?.drop(left.tab);
    setLeft(null);
  }

  return { autosave, left: left?.copy ?? null, restore, drop };
}

/** A name of this tab's own, so that two tabs keep two copies. */
function tabName(): string {
  return Math.floor(Math.random() * 2 ** 32).toString(36);
}
