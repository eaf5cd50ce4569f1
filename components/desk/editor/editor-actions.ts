import { noteReading } from "@/domain/record";
import { type Finding, openFindings } from "@/domain/rules";
import { confirmValue, nextToCheck, waitingPaths } from "../model/confirm";
import { type Selection, type SelectionRefusal, takeSelection } from "../model/selection";
import { citationAt, valueAt } from "../model/values";
import { focusId, focusPath, reasonId } from "./field-id";
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

/**
 * Confirms the active value and goes on to the next; without an active value to confirm it only goes on.
 *
 * @returns whether there is a next
 */
export function confirmAndGoOn(store: EditorStore, me: string): boolean {
  const { active, history } = store.get();
  if (active !== null && waitingPaths(history.record.citations).has(active)) {
    store.update((state) => withRecord(state, confirmValue(state.history.record, active, me)));
  }
  return goToNext(store);
}

/** What became of words that were to be taken: filled in, further evidence, kept beside another source's, or refused. */
export type Taking = "taken" | "also_there" | "differs" | SelectionRefusal | "no_field";

/**
 * Puts selected words of the source into the active field. Where the field has its value from another source, that one
 * stays: the same is further evidence, something else is kept beside it to be chosen between.
 */
export function fillFromSelection(store: EditorStore, selection: Selection | null, me: string): Taking {
  const { active, history } = store.get();
  if (active === null) return "no_field";
  if (selection === null) return "nothing_selected";
  const { record } = history;
  const taken = takeSelection(record, active, selection, me);
  if (typeof taken === "string") return taken;
  const [before, citation, value] = [
    citationAt(record, active),
    citationAt(taken, active),
    valueAt(taken, active),
  ];
  const isSecond = before?.origin === "read" && before.source !== selection.source;
  const next =
    isSecond && citation !== undefined && value !== null ? noteReading(record, value, citation) : taken;
  store.update((state) => {
    const { [active]: _, ...invalid } = state.invalid;
    return withRecord({ ...state, invalid }, next);
  });
  focusPath(active);
  if (!isSecond) return "taken";
  return valueAt(record, active) === value ? "also_there" : "differs";
}

/** Goes to where a finding is dealt with: the reason that it asks for, the field that is wrong, or the list of them. */
export function goToFinding({ code, path, weight }: Pick<Finding, "code" | "path" | "weight">): void {
  if (weight === "confirm" && focusId(reasonId(code, path))) return;
  if (path === "") focusId("findings");
  else focusPath(path);
}

/** Goes on where nothing is left to check: to what stands in the way of review, or to sending. */
export function goToRest(store: EditorStore): void {
  const [blocking] = blockingFindings(store.get());
  if (blocking === undefined) focusId("submit");
  else goToFinding(blocking);
}

let known: { state: Pick<EditorState, "findings" | "history">; open: readonly Finding[] } | null = null;

/**
 * What still stands between this state and review, by what the server last found; but for what has been confirmed or
 * given its evidence since. Values that wait to be confirmed are counted apart. The same list while nothing changes.
 */
export function blockingFindings(state: EditorState): readonly Finding[] {
  const { findings, history } = state;
  const { citations, acknowledgements } = history.record;
  const before = known?.state;
  if (
    known !== null &&
    before?.findings === findings &&
    before.history.record.citations === citations &&
    before.history.record.acknowledgements === acknowledgements
  )
    return known.open;
  const open = openFindings(findings, acknowledgements).filter(
    ({ code, path }) =>
      code !== "unconfirmed_value" &&
      (code !== "evidence_missing" || citationAt(history.record, path) === undefined),
  );
  const same =
    known !== null && open.length === known.open.length && open.every((one, n) => one === known?.open[n]);
  known = { state, open: same && known !== null ? known.open : open };
  return known.open;
}

/** How many things still stand between this state and review. */
export function blockers(state: EditorState): number {
  const { history, invalid } = state;
  return (
    blockingFindings(state).length + waitingPaths(history.record.citations).size + Object.keys(invalid).length
  );
}
