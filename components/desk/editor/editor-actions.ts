import { openFindings } from "@/domain/rules";
import { confirmValue, nextToCheck, pathsToCheck } from "../model/confirm";
import { type Selection, type SelectionRefusal, takeSelection } from "../model/selection";
import { focusPath } from "./field-id";
import { type EditorState, type EditorStore, withRecord } from "./store";

/** Goes to the next value that a person still has to look at. @returns whether there is one */
export function goToNext(store: EditorStore): boolean {
  const { history, active } = store.get();
  const next = nextToCheck(history.record, active);
  if (next === null) return false;
  store.update((state) => ({ ...state, active: next }));
  focusPath(next);
  return true;
}

/** Confirms the active value and goes on to the next; without an active value to confirm it only goes on. */
export function confirmAndGoOn(store: EditorStore, me: string): boolean {
  const { active, history } = store.get();
  if (active !== null && pathsToCheck(history.record).includes(active)) {
    store.update((state) => withRecord(state, confirmValue(state.history.record, active, me)));
  }
  return goToNext(store);
}

/** Puts selected words of the source into the active field. @returns why not, or null */
export function fillFromSelection(
  store: EditorStore,
  selection: Selection | null,
  me: string,
): SelectionRefusal | "no_field" | null {
  const { active, history } = store.get();
  if (active === null) return "no_field";
  if (selection === null) return "nothing_selected";
  const taken = takeSelection(history.record, active, selection, me);
  if (typeof taken === "string") return taken;
  store.update((state) => {
    const { [active]: _, ...invalid } = state.invalid;
    return withRecord({ ...state, invalid }, taken);
  });
  focusPath(active);
  return null;
}

/** How many things still stand between this state and review, by what the server last found. */
export function blockers({ findings, history, invalid }: EditorState): number {
  return openFindings(findings, history.record.acknowledgements).length + Object.keys(invalid).length;
}
