"use client";

import { createContext, type ReactNode, use, useCallback, useSyncExternalStore } from "react";
import type { Placeholders } from "../model/items";
import type { EditorState, EditorStore } from "./store";

/** What every part of the editor shares. */
export type Desk = {
  store: EditorStore;
  /** Id of the draft. */
  draft: string;
  /** Saves what is unsaved; resolves when the server has answered. */
  flush: () => Promise<void>;
  /** Id of the account that edits. */
  me: string;
  /** What a value entered by hand is said to be taken from, until the person says otherwise. */
  handFrom: string;
  placeholders: Placeholders;
  /** What the rules mean by which values were read, by id of rule. */
  rules: Readonly<Record<string, string>>;
  /** True where the record is read, not changed: in review. */
  readOnly: boolean;
};

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("useDesk needs a DeskProvider around it");
  return desk;
}

/** A part of the editor's state; wakes its component only when that part changes, so it must be comparable by `===`. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  const { store } = useDesk();
  const read = useCallback(() => select(store.get()), [store, select]);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The same for what stands at one path: asked again only when something there has changed. */
export function useEditorAt<T>(path: string, select: (state: EditorState) => T): T {
  const { store } = useDesk();
  const subscribe = useCallback((listener: () => void) => store.subscribeAt(path, listener), [store, path]);
  const read = useCallback(() => select(store.get()), [store, select]);
  return useSyncExternalStore(subscribe, read, read);
}
