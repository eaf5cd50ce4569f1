import { z } from "zod";

/** Texts of a form's fields, by name. */
export type Words = Readonly<Record<string, string>>;

/** Words that one account typed on this device and did not send, by the name of what they are for. */
export type WordsShelf = {
  keep: (name: string, words: Words) => void;
  drop: (name: string) => void;
  /** Those whose names begin so, by what follows. */
  find: (prefix: string) => Promise<Map<string, Words>>;
};

const store = "words";
const rowSchema = z.object({ key: z.string(), words: z.record(z.string(), z.string()) });

/**
 * The shelf in the browser's own database: a transaction a key, committed at once, which a crash of the browser leaves
 * as it is. A full or forbidden database is no reason to stop typing.
 */
export function openWordsShelf(factory: IDBFactory, account: string): WordsShelf {
  const keyOf = (name: string) => `${account} ${name}`;
  const opened = new Promise<IDBDatabase | null>((resolve) => {
    try {
      const request = factory.open("huilu-words", 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "key" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  let database: IDBDatabase | null = null;
  void opened.then((found) => {
    database = found;
  });

  function write(work: (rows: IDBObjectStore) => void): void {
    const act = (found: IDBDatabase | null) => {
      try {
        const transaction = found?.transaction(store, "readwrite");
        if (transaction === undefined) return;
        work(transaction.objectStore(store));
        transaction.commit();
      } catch {
        // Nothing is kept on this device.
      }
    };
    // Within the key's own task where it can be: a page that ends waits for nothing.
    if (database === null) void opened.then(act);
    else act(database);
  }

  return {
    keep: (name, words) => write((rows) => rows.put({ key: keyOf(name), words })),
    drop: (name) => write((rows) => rows.delete(keyOf(name))),
    find: async (prefix) => {
      const found = await opened;
      if (found === null) return new Map();
      const rows = await new Promise<unknown[]>((resolve) => {
        const range = IDBKeyRange.bound(keyOf(prefix), `${keyOf(prefix)}￿`);
        const request = found.transaction(store, "readonly").objectStore(store).getAll(range);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve([]);
      });
      return new Map(
        rows.flatMap((row) => {
          const parsed = rowSchema.safeParse(row);
          return parsed.success ? [[parsed.data.key.slice(keyOf(prefix).length), parsed.data.words]] : [];
        }),
      );
    },
  };
}
