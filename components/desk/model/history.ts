import type { SessionRecord } from "@/domain/record";

/** The record with what can be undone and redone. `typing` is the path that is being typed in: one step in all. */
export type History = {
  record: SessionRecord;
  past: readonly SessionRecord[];
  future: readonly SessionRecord[];
  typing: string | null;
};

const depth = 200;

export function begin(record: SessionRecord): History {
  return { record, past: [], future: [], typing: null };
}

/** A new state. Changes to one path in a row, without leaving it, are one step. */
export function advance(history: History, record: SessionRecord, typing: string | null = null): History {
  if (record === history.record) return history;
  if (typing !== null && typing === history.typing) return { ...history, record, future: [] };
  return { record, past: [...history.past, history.record].slice(-depth), future: [], typing };
}

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    record: last,
    past: history.past.slice(0, -1),
    future: [history.record, ...history.future],
    typing: null,
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { record: next, past: [...history.past, history.record], future, typing: null };
}
