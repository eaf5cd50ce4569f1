import type { LoadedDraft, SaveAnswer } from "./draft-client";
import { isSame } from "./local-copy";
import type { EditorState, EditorStore } from "./store";
import { takenIn } from "./take-in";

/** What autosave needs from outside; tests pass their own. */
export type Outside = {
  save: (version: number, record: EditorState["saved"]) => Promise<SaveAnswer>;
  load: () => Promise<LoadedDraft | null>;
  /** `sent` is what was last sent and not answered yet. */
  keep: (state: EditorState, sent: EditorState["saved"] | null) => void;
  drop: () => void;
  later: (work: () => void, milliseconds: number) => () => void;
  /** Milliseconds of a clock that only runs on. */
  now: () => number;
};

type Arrival = Pick<EditorState, "version" | "findings">;

const pause = 800;
/** Whoever types without a pause is saved all the same. */
const longest = 2_500;
const retries = [1_000, 2_000, 5_000, 10_000, 20_000];
const aheadOfSignIn = 5_000;
/** How many saves without an answer are remembered; any of them may have arrived. */
const unansweredMost = 50;

/**
 * Saves what changes: after a pause in typing, every few seconds while there is none, at once when asked, one save at a
 * time. While the server cannot be reached it tries again and a copy stays on the device. What someone else saved
 * meanwhile is taken in; where both changed the same, saving stops until a person has chosen.
 */
export function createAutosave(store: EditorStore, outside: Outside) {
  let cancel: (() => void) | null = null;
  let underway: Promise<void> | null = null;
  let failures = 0;
  let dirtySince: number | null = null;
  let unanswered: readonly EditorState["saved"][] = [];

  const isDirty = () => store.get().history.record !== store.get().saved;

  function schedule(milliseconds: number): void {
    cancel?.();
    cancel = outside.later(() => void flush(), milliseconds);
  }

  function scheduleTyped(): void {
    dirtySince ??= outside.now();
    schedule(Math.max(0, Math.min(pause, dirtySince + longest - outside.now())));
  }

  /** Saves now what is unsaved; resolves when the server has answered. */
  async function flush(leaving = false): Promise<void> {
    cancel?.();
    cancel = null;
    // What is on its way reaches the server even when the page closes; a second save beside it would only conflict.
    if (underway !== null && leaving) return;
    while (underway !== null) await underway;
    const { conflict, save } = store.get();
    if (!isDirty() && (save === "offline" || save === "signed_out"))
      store.update((state) => ({ ...state, save: "saved" }));
    if (!isDirty() || conflict !== null || save === "refused") return;
    underway = send().finally(() => {
      underway = null;
    });
    await underway;
  }

  async function send(): Promise<void> {
    const { version, history } = store.get();
    const sent = history.record;
    dirtySince = null;
    store.update((state) => ({ ...state, save: isHeldUp(state) ? state.save : "saving" }));
    unanswered = [...unanswered, sent].slice(-unansweredMost);
    outside.keep(store.get(), sent);
    const answer = await outside.save(version, sent);
    if (answer.kind === "saved") arrived(sent, answer);
    else if (answer.kind === "conflict") {
      const theirs = await outside.load();
      if (theirs === null) return retry("offline");
      // A server that ended after it saved and before it said so: what it has is one's own.
      const own = unanswered.find((one) => isSame(one, theirs.record));
      if (own !== undefined) return arrived(own, theirs);
      unanswered = [];
      store.update((state) => takenIn(state, theirs));
      if (store.get().conflict === null) schedule(0);
    } else if (answer.kind === "refused") {
      if (answer.code === "not_signed_in") return retry("signed_out");
      store.update((state) => ({ ...state, save: "refused" }));
    } else {
      retry("offline");
    }
  }

  /** The server has this state of the record; what was typed since is saved next. */
  function arrived(record: EditorState["saved"], { version, findings }: Arrival): void {
    failures = 0;
    unanswered = [];
    store.update((state) => ({
      ...state,
      ...{ saved: record, version, findings },
      save: state.history.record === record ? "saved" : "unsaved",
    }));
    if (isDirty()) scheduleTyped();
    else if (Object.keys(store.get().invalid).length === 0) outside.drop();
  }

  const isHeldUp = ({ save }: EditorState) => save === "offline" || save === "signed_out";

  function retry(save: "offline" | "signed_out"): void {
    store.update((state) => ({ ...state, save }));
    const wait = retries[Math.min(failures++, retries.length - 1)] ?? pause;
    schedule(save === "offline" ? wait : aheadOfSignIn);
  }

  /** To be called at each change of the store. */
  let seen = store.get();
  function changed(): void {
    const state = store.get();
    const typed = state.history.record !== seen.history.record || state.invalid !== seen.invalid;
    const settled = seen.conflict !== null && state.conflict === null;
    seen = state;
    if (!typed && !settled) return;
    if (isDirty() || Object.keys(state.invalid).length > 0) outside.keep(state, unanswered.at(-1) ?? null);
    else outside.drop();
    if (!isDirty() || state.conflict !== null || isHeldUp(state)) return;
    if (settled) schedule(0);
    else scheduleTyped();
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
