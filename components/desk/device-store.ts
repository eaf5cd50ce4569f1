/** Rows in the browser's own database, each with a `key`. */
export type DeviceStore = {
  /** Does the work in a transaction of its own; nothing is kept where the database is full or forbidden. */
  write: (work: (rows: IDBObjectStore) => void) => void;
  /** Rows whose keys begin so; none where there is no database. */
  find: (prefix: string) => Promise<unknown[]>;
};

/** All keys that begin so. */
export const beginningWith = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}￿`);

/**
 * What is written there is out of the page's hands at once, where local storage waits some seconds before it reaches the
 * disk: a crash of the browser leaves it as it is. A full or forbidden database is no reason to stop typing.
 *
 * @param name of the database, which holds one store
 */
export function openDeviceStore(factory: IDBFactory, name: string, store: string): DeviceStore {
  const opened = new Promise<IDBDatabase | null>((resolve) => {
    try {
      const request = factory.open(name, 1);
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

  return {
    write: (work) => {
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
    },
    find: async (prefix) => {
      const found = await opened;
      if (found === null) return [];
      return new Promise((resolve) => {
        try {
          const rows = found.transaction(store, "readonly").objectStore(store);
          const request = rows.getAll(beginningWith(prefix));
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => resolve([]);
        } catch {
          // The browser has closed the database, as when its data is cleared.
          resolve([]);
        }
      });
    },
  };
}
