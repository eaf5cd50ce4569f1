import type { SessionRecord } from "@/domain/record";
import { takeTheirs } from "../model/differences";
import { renamedPath, withRenamed } from "../model/item-ids";
import { type Merge, mergeRecords } from "../model/merge";
import type { Conflict, EditorState } from "./store";

/**
 * The state after someone else saved: their work joined with one's own. Where both changed the same otherwise it waits
 * for a choice, and nothing is saved until then.
 */
export function takenIn(state: EditorState, theirs: Conflict): EditorState {
  const merge = mergeRecords(state.saved, state.history.record, theirs.record);
  if (merge.clashes.length > 0) return { ...state, save: "unsaved", conflict: theirs };
  return settled(state, theirs, merge, merge.record);
}

/** The state after a person has chosen; `paths` are those of the other's values. */
export function chosen(state: EditorState, theirs: Conflict, paths: readonly string[]): EditorState {
  const merge = mergeRecords(state.saved, state.history.record, theirs.record);
  return settled(state, theirs, merge, takeTheirs(merge.record, theirs.record, paths));
}

function settled(state: EditorState, theirs: Conflict, merge: Merge, record: SessionRecord): EditorState {
  const { past, future } = state.history;
  // Undoing one's own work must not undo the other's: every step is one on top of theirs.
  const rebased = (step: SessionRecord) =>
    mergeRecords(state.saved, withRenamed(step, merge.renames), theirs.record).record;
  const before = record === merge.record ? [] : [merge.record];
  return {
    ...state,
    version: theirs.version,
    saved: theirs.record,
    conflict: null,
    takenIn: merge.taken.length === 0 ? state.takenIn : merge.taken,
    save: "unsaved",
    active: state.active === null ? null : renamedPath(state.active, merge.renames),
    history: { record, past: [...past.map(rebased), ...before], future: future.map(rebased), typing: null },
  };
}
