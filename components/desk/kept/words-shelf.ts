import { z } from "zod";
import { openDeviceStore } from "../device-store";

/** Texts of a form's fields, by name. */
export type Words = Readonly<Record<string, string>>;

/** Words that one account typed on this device and did not send, by the name of what they are for. */
export type WordsShelf = {
  keep: (name: string, words: Words) => void;
  drop: (name: string) => void;
  /** Those whose names begin so, by what follows. */
  find: (prefix: string) => Promise<Map<string, Words>>;
};

const rowSchema = z.object({ key: z.string(), words: z.record(z.string(), z.string()) });

/** The shelf in the browser's own database, a row for each name. */
export function openWordsShelf(factory: IDBFactory, account: string): WordsShelf {
  const keyOf = (name: string) => `${account} ${name}`;
  const store = openDeviceStore(factory, "huilu-words", "words");
  return {
    keep: (name, words) => store.write((rows) => rows.put({ key: keyOf(name), words })),
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
