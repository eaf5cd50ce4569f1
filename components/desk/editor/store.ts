import type { SessionRecord } from "@/domain/record";
import type { Finding } from "@/domain/rules";
import { advance, begin, type History, redo, undo } from "../model/history";

/** How the record on screen stands to the one on the server. */
export type SaveState = "saved" | "unsaved" | "saving" | "offline" | "refused";

/** A newer state on the server, saved by someone else or in another tab. */
export type Conflict = { version: number; record: SessionRecord };

export type EditorState = {
  history: History;
  /** What the server has, as far as is known, and its version. */
  saved: SessionRecord;
  version: number;
  save: SaveState;
  findings: readonly Finding[];
  conflict: Conflict | null;
  /** The field that was last gone to; it stays so while the source is read. */
  active: string | null;
  /** What is typed in fields that cannot hold it. */
  invalid: Readonly<Record<string, string>>;
};

export type EditorStore = {
  get: () => EditorState;
  subscribe: (listener: () => void) => () => void;
  update: (change: (state: EditorState) => EditorState) => void;
};

/** Holds the editor's state outside React, so that a key typed wakes only the fields that it concerns. */
export function createStore(first: Pick<EditorState, "saved" | "version" | "findings">): EditorStore {
  let state: EditorState = {
    ...first,
    history: begin(first.saved),
    save: "saved",
    conflict: null,
    active: null,
    invalid: {},
  };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update: (change) => {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
  };
}

/** The state with another record on screen, which is then unsaved. */
export function withRecord(
  state: EditorState,
  record: SessionRecord,
  typing: string | null = null,
): EditorState {
  const history = advance(state.history, record, typing);
  return history === state.history ? state : { ...state, history, save: standing(state, history) };
}

/** One step back or forth. */
export function stepped(state: EditorState, direction: "undo" | "redo"): EditorState {
  const history = direction === "undo" ? undo(state.history) : redo(state.history);
  return history === state.history
    ? state
    : { ...state, history, invalid: {}, save: standing(state, history) };
}

/** Steps back to what the server has are saved by being there. */
function standing({ save, saved }: EditorState, { record }: History): SaveState {
  if (save === "offline" || save === "saving") return save;
  return record === saved ? "saved" : "unsaved";
}
