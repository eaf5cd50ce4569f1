import { z } from "zod";
import { recordSchema, type SessionRecord } from "@/domain/record";

const copySchema = z.object({
  baseVersion: z.int(),
  base: recordSchema,
  record: recordSchema,
  invalid: z.record(z.string(), z.string()),
  at: z.number(),
});
const keptSchema = z.object({ key: z.string(), copy: copySchema });

/** What was typed and not yet on the server, with the state that it was typed into. */
export type LocalCopy = z.infer<typeof copySchema>;

/** Copies of one account's work on one draft; each tab has its own. */
export type Shelf = {
  keep: (tab: string, copy: LocalCopy) => void;
  drop: (tab: string) => void;
  /** Copies that were left behind on this device, newest first. */
  find: () => Promise<{ tab: string; copy: LocalCopy }[]>;
};

const store = "copies";

/**
 * Copies in the browser's own database: what is written there is out of the page's hands at once, where local storage
 * waits some seconds before it reaches the disk. A full or forbidden database is no reason to stop typing: autosave to
 * the server goes on without it.
 */
export function openShelf(factory: IDBFactory, draft: string, account: string): Shelf {
  const prefix = `${account} ${draft} `;
  const opened = new Promise<IDBDatabase | null>((resolve) => {
    try {
      const request = factory.open("huilu", 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "key" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  // Known once it is open, so that a page that closes need not wait for it.
  let database: IDBDatabase | null = null;
  void opened.then((found) => {
    database = found;
  });

  function write(work: (copies: IDBObjectStore) => void): void {
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
    if (database === null) void opened.then(act);
    else act(database);
  }

  return {
    keep: (tab, copy) => write((copies) => copies.put({ key: prefix + tab, copy })),
    drop: (tab) => write((copies) => copies.delete(prefix + tab)),
    find: async () => {
      const found = await opened;
      if (found === null) return [];
      const kept = await new Promise<unknown[]>((resolve) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}￿`);
        const request = found.transaction(store, "readonly").objectStore(store).getAll(range);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve([]);
      });
      return kept
        .flatMap((one) => {
          const parsed = keptSchema.safeParse(one);
          return parsed.success
            ? [{ tab: parsed.data.key.slice(prefix.length), copy: parsed.data.copy }]
            : [];
        })
        .sort((a, b) => b.copy.at - a.copy.at);
    },
  };
}

/** Whether a copy holds anything that the record does not. */
export function isNews(copy: LocalCopy, record: SessionRecord): boolean {
  return JSON.stringify(copy.record) !== JSON.stringify(record) || Object.keys(copy.invalid).length > 0;
}
