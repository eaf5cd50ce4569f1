import { differences } from "../model/differences";
import { joinEvidence } from "../model/merge";
import type { SaveAnswer } from "./draft-client";
import type { EditorState, EditorStore } from "./store";

/** What autosave needs from outside; tests pass their own. */
export type Outside = {
  save: (version: number, record: EditorState["saved"]) => Promise<SaveAnswer>;
  load: () => Promise<{ version: number; record: EditorState["saved"] } | null>;
  keep: (state: EditorState) => void;
  drop: () => void;
  later: (work: () => void, milliseconds: number) => () => void;
};

const pause = 800;
const retries = [1_000, 2_000, 5_000, 10_000, 20_000];

/**
 * Saves what changes: after a pause in typing, at once when asked, one save at a time. While the server cannot be
 * reached it tries again and a copy stays on the device. A newer state on the server stops saving until a person
 * has chosen.
 */
export function createAutosave(store: EditorStore, outside: Outside) {
  let cancel: (() => void) | null = null;
  let underway: Promise<void> | null = null;
  let failures = 0;

  const isDirty = () => store.get().history.record !== store.get().saved;

  function schedule(milliseconds: number): void {
    cancel?.();
    cancel = outside.later(() => void flush(), milliseconds);
  }

  /** Saves now what is unsaved; resolves when the server has answered. */
  async function flush(leaving = false): Promise<void> {
    cancel?.();
    cancel = null;
    // What is on its way reaches the server even when the page closes; a second save beside it would only conflict.
    if (underway !== null && leaving) return;
    while (underway !== null) await underway;
    const { conflict, save } = store.get();
    if (!isDirty() && save === "offline") store.update((state) => ({ ...state, save: "saved" }));
    if (!isDirty() || conflict !== null || save === "refused") return;
    underway = send().finally(() => {
      underway = null;
    });
    await underway;
  }

  async function send(): Promise<void> {
    const { version, history } = store.get();
    const sent = history.record;
    store.update((state) => ({ ...state, save: state.save === "offline" ? "offline" : "saving" }));
    const answer = await outside.save(version, sent);
    if (answer.kind === "saved") {
      failures = 0;
      store.update((state) => ({
        ...state,
        saved: sent,
        version: answer.version,
        findings: answer.findings,
        save: state.history.record === sent ? "saved" : "unsaved",
      }));
      if (isDirty()) schedule(pause);
      else if (Object.keys(store.get().invalid).length === 0) outside.drop();
    } else if (answer.kind === "conflict") {
      const theirs = await outside.load();
      if (theirs === null) return retry();
      // A closing page may have saved the same, or another tab only confirmed: nothing to choose between.
      if (differences(store.get().history.record, theirs.record).length === 0) {
        store.update((state) => {
          const record = joinEvidence(state.history.record, theirs.record);
          const history = { ...state.history, record };
          return { ...state, version: theirs.version, saved: theirs.record, history, save: "unsaved" };
        });
        return schedule(0);
      }
      store.update((state) => ({ ...state, save: "unsaved", conflict: theirs }));
    } else if (answer.kind === "refused") {
      store.update((state) => ({ ...state, save: "refused" }));
    } else {
      retry();
    }
  }

  function retry(): void {
    store.update((state) => ({ ...state, save: "offline" }));
    schedule(retries[Math.min(failures++, retries.length - 1)] ?? pause);
  }

  /** To be called at each change of the store. */
  let seen = store.get();
  function changed(): void {
    const state = store.get();
    const typed = state.history.record !== seen.history.record || state.invalid !== seen.invalid;
    const settled = seen.conflict !== null && state.conflict === null;
    seen = state;
    if (!typed && !settled) return;
    if (isDirty() || Object.keys(state.invalid).length > 0) outside.keep(state);
    else outside.drop();
    if (isDirty() && state.conflict === null && state.save !== "offline") schedule(settled ? 0 : pause);
  }

  const unsubscribe = store.subscribe(changed);
  return {
    flush,
    isDirty,
    stop: () => {
      cancel?.();
      unsubscribe();
    },
  };
}

export type Autosave = ReturnType<typeof createAutosave>;
