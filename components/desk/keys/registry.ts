/** A key or chord, or several for the same deed, and what it does in the reader's words. */
export type PageKey = { keys: readonly string[]; does: string };

/** The keys of one part of a page under a heading; `note` stands below them. */
export type KeyList = { title: string; keys: readonly PageKey[]; note?: string };

let lists: readonly KeyList[] = [];
const watchers = new Set<() => void>();

function change(next: readonly KeyList[]): void {
  lists = next;
  for (const tell of watchers) tell();
}

/** Names the keys of a part of the page that is open. @returns what takes them away again */
export function registerKeys(list: KeyList): () => void {
  change([...lists, list]);
  return () => change(lists.filter((other) => other !== list));
}

/** The keys of the page that is open. */
export const registeredKeys = (): readonly KeyList[] => lists;

/** Has itself told of changes. @returns what ends it */
export function watchKeys(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
