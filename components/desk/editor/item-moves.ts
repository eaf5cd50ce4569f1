import { addItem, isOfPoints, moveItem, type Placeholders, placeItem, removeItem } from "../model/items";
import { indentPoint, outdentPoint } from "../model/points";
import { isBranch, nodeAt } from "../model/record-tree";
import type { Target } from "./drop-target";
import { type EditorStore, withRecord } from "./store";

export type Step = "up" | "down" | "in" | "out";

/** Where an item stands: the path that it has now, its place from 1, and how many its list holds. */
export type Standing = { path: string; place: number; count: number };

/** Moves an item one step: within its list, or for points below the one before or behind the one above. */
export function stepItem(store: EditorStore, path: string, step: Step): Standing | null {
  const { record } = store.get().history;
  if (step === "up" || step === "down")
    return put(store, path, moveItem(record, path, step === "up" ? -1 : 1));
  if (!isOfPoints(path)) return null;
  return put(store, path, step === "in" ? indentPoint(record, path) : outdentPoint(record, path));
}

/** Puts an item before or behind another. @returns null if that is where it stands */
export function dropItem(store: EditorStore, path: string, { path: beside, side }: Target): Standing | null {
  const { record } = store.get().history;
  const list = listOf(beside);
  const others = idsAt(record, list).filter((id) => `${list}/${id}` !== path);
  const place = others.indexOf(idOf(beside)) + (side === "before" ? 0 : 1);
  if (idsAt(record, list)[place] === idOf(path) && listOf(path) === list) return null;
  return put(store, path, placeItem(record, path, list, place));
}

/** Adds an item to a list, at its end or behind another. @returns the new item's path */
export function insertItem(
  store: EditorStore,
  list: string,
  behind: string | null,
  words: Placeholders,
): string | null {
  const added = addItem(store.get().history.record, list, words);
  if (added === null) return null;
  const path = `${list}/${added.id}`;
  const place = behind === null ? -1 : idsAt(added.record, list).indexOf(idOf(behind)) + 1;
  const record = place < 1 ? added.record : placeItem(added.record, path, list, place);
  store.update((state) => withRecord(state, record));
  return path;
}

/** Takes an item out, with its evidence. */
export function takeOutItem(store: EditorStore, path: string): void {
  store.update((state) => withRecord(state, removeItem(state.history.record, path) ?? state.history.record));
}

function put(store: EditorStore, path: string, record: Parameters<typeof idsAt>[0]): Standing | null {
  const before = store.get().history.record;
  if (record === before) return null;
  store.update((state) => withRecord(state, record));
  const now = pathNow(record, path);
  const ids = idsAt(record, listOf(now));
  return { path: now, place: ids.indexOf(idOf(now)) + 1, count: ids.length };
}

/** A point that went to another list has another path; its id it keeps. */
function pathNow(record: Parameters<typeof idsAt>[0], path: string): string {
  if (nodeAt(record, path) !== undefined) return path;
  const id = idOf(path);
  const find = (list: string): string | null => {
    for (const one of idsAt(record, list)) {
      const here = `${list}/${one}`;
      const found = one === id ? here : find(`${here}/points`);
      if (found !== null) return found;
    }
    return null;
  };
  return (
    record.speeches.map((speech) => find(`speeches/${speech.id}/directives`)).find((one) => one !== null) ??
    path
  );
}

const listOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
const idOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** Ids of a list's items, in order. */
export function idsAt(record: Parameters<typeof moveItem>[0], list: string): string[] {
  const items = nodeAt(record, list);
  return Array.isArray(items) ? items.flatMap((item) => (isBranch(item) ? [String(item.id)] : [])) : [];
}
