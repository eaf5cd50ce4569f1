import { z } from "zod";
import { type DeviceStore, openDeviceStore } from "../device-store";

/** Texts of a form's fields, by name. */
export type Words = Readonly<Record<string, string>>;

/** Words that one account typed on this device and did not send, by the name of what they are for. */
export type WordsShelf = {
  keep: (name: string, words: Words) => void;
  drop: (name: string) => void;
  /** Those whose names begin so, by what follows. */
  find: (prefix: string) => Promise<Map<string, Words>>;
};

const rowSchema = z.object({
  key: z.string(),
  words: z.record(z.string(), z.string()),
  /** When they were typed, milliseconds since 1970. */
  at: z.number(),
});

/** Words lie on a device no longer than this: what they are for may be done with, and nobody else clears them away. */
const longestKept = 90 * 24 * 60 * 60 * 1000;

/** The shelf in the browser's own database, a row for each name. */
export function openWordsShelf(factory: IDBFactory, account: string): WordsShelf {
  const keyOf = (name: string) => `${account} ${name}`;
  const store = openDeviceStore(factory, "huilu-words", "words");
  void clearOld(store);
  return {
    keep: (name, words) => store.write((rows) => rows.put({ key: keyOf(name), words, at: Date.now() })),
    drop: (name) => store.write((rows) => rows.delete(keyOf(name))),
    find: async (prefix) => {
      const rows = await store.find(keyOf(prefix));
      return new Map(
        rows.flatMap((row) => {
          const parsed = rowSchema.safeParse(row);
          return parsed.success ? [[parsed.data.key.slice(keyOf(prefix).length), parsed.data.words]] : [];
        }),
      );
    },
  };
}

/** Drops what was typed too long ago, whoever typed it. */
async function clearOld(store: DeviceStore): Promise<void> {
  const old = (await store.find("")).flatMap((row) => {
    const { success, data } = rowSchema.safeParse(row);
    return success && data.at < Date.now() - longestKept ? [data.key] : [];
  });
  if (old.length > 0)
    store.write((rows) => {
      for (const key of old) rows.delete(key);
    });
}
