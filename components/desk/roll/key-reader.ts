/** What single keys do while a member is chosen: who reads the field types again with any other key. */
export const singleKeys = {
  p: "present",
  l: "late",
  j: "leave",
  a: "absent",
  x: "clear",
  u: "undo",
} as const;
export type SingleAct = (typeof singleKeys)[keyof typeof singleKeys];

/** A scanner types a character every few milliseconds, a person not: a key followed so soon is part of a code. */
const scanPause = 80;

const isSingle = (key: string): key is keyof typeof singleKeys => Object.hasOwn(singleKeys, key);

/**
 * Tells a single key from the beginning of a code that a scanner types while a member is chosen. A key acts when nothing
 * has followed it for a moment; else both are text.
 *
 * @param outside `later` runs work after milliseconds and returns how to cancel it
 */
export function createKeyReader(outside: {
  act: (act: SingleAct) => void;
  type: (text: string) => void;
  later: (work: () => void, milliseconds: number) => () => void;
}) {
  let waiting: { key: string; cancel: () => void } | null = null;

  return {
    /** A key that types a character. */
    press(key: string): void {
      if (waiting !== null) {
        waiting.cancel();
        const text = waiting.key + key;
        waiting = null;
        outside.type(text);
        return;
      }
      const low = key.toLowerCase();
      if (!isSingle(low)) {
        outside.type(key);
        return;
      }
      const cancel = outside.later(() => {
        waiting = null;
        outside.act(singleKeys[low]);
      }, scanPause);
      waiting = { key, cancel };
    },
    stop(): void {
      waiting?.cancel();
      waiting = null;
    },
  };
}
