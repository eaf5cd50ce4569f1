import type { PictureReading } from "@/db/queries/page-images";
import type { SessionRecord } from "@/domain/record";
import type { Finding } from "@/domain/rules";
import { changedPaths } from "../model/changed-paths";
import type { Difference } from "../model/differences";
import { advance, begin, type History, redo, undo } from "../model/history";

/** How the record on screen stands to the one on the server. */
export type SaveState = "saved" | "unsaved" | "saving" | "offline" | "signed_out" | "refused";

/** A newer state on the server, saved by someone else or in another tab, that changes what was changed here too. */
export type Conflict = { version: number; record: SessionRecord };

/** What someone else saved and was taken in without asking, as it did not touch what was changed here. */
export type TakenIn = readonly Difference[];

/** Places in the sources that say what stands at a path. */
export type Found = {
  path: string;
  words: string;
  places: readonly { source: string; start: number; end: number }[];
  at: number;
};

export type EditorState = {
  history: History;
  /** What the server has, as far as is known, and its version. */
  saved: SessionRecord;
  version: number;
  save: SaveState;
  findings: readonly Finding[];
  conflict: Conflict | null;
  takenIn: TakenIn | null;
  /** Whole text of each source that is kept here, by id of source. */
  texts: Readonly<Record<string, string>>;
  /** Where the lines of sources stand that came as pictures or PDFs, by id of source. */
  pictures: Readonly<Record<string, PictureReading>>;
  /** The field that was last gone to; it stays so while the source is read. */
  active: string | null;
  /** Where the sources say the active value, and which of these places is being looked at. */
  found: Found | null;
  /** What was just done or refused, for those who do not see it. */
  message: string;
  /** What is typed in fields that cannot hold it. */
  invalid: Readonly<Record<string, string>>;
};

export type EditorStore = {
  get: () => EditorState;
  subscribe: (listener: () => void) => () => void;
  /** Wakes only when what stands at a path changes: its value or evidence, what is typed there, or that it is active. */
  subscribeAt: (path: string, listener: () => void) => () => void;
  update: (change: (state: EditorState) => EditorState) => void;
};

/** Holds the editor's state outside React, so that a key typed wakes only the fields that it concerns. */
export function createStore(
  first: Pick<EditorState, "saved" | "version" | "findings"> &
    Partial<Pick<EditorState, "texts" | "pictures">>,
): EditorStore {
  let state: EditorState = {
    texts: {},
    pictures: {},
    ...first,
    history: begin(first.saved),
    save: "saved",
    conflict: null,
    takenIn: null,
    active: null,
    found: null,
    message: "",
    invalid: {},
  };
  const listeners = new Set<() => void>();
  const placed = new Map<string, Set<() => void>>();
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeAt: (path, listener) => {
      const there = placed.get(path) ?? new Set();
      placed.set(path, there.add(listener));
      return () => {
        there.delete(listener);
        if (there.size === 0 && placed.get(path) === there) placed.delete(path);
      };
    },
    update: (change) => {
      const [before, next] = [state, change(state)];
      if (next === before) return;
      state = next;
      for (const path of concerned(before, next))
        for (const listener of [...(placed.get(path) ?? [])]) listener();
      for (const listener of [...listeners]) listener();
    },
  };
}

/** Paths at which two states differ. */
function concerned(before: EditorState, next: EditorState): ReadonlySet<string> {
  const paths = new Set(changedPaths(before.history.record, next.history.record));
  for (const path of Object.keys({ ...before.invalid, ...next.invalid }))
    if (before.invalid[path] !== next.invalid[path]) paths.add(path);
  if (before.active !== next.active)
    for (const path of [before.active, next.active]) if (path !== null) paths.add(path);
  return paths;
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
  if (save === "offline" || save === "saving" || save === "signed_out") return save;
  return record === saved ? "saved" : "unsaved";
}
