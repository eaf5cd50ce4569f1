import { z } from "zod";
import { canonicalJson, recordSchema, type SessionRecord } from "@/domain/record";

const headSchema = z.object({ baseVersion: z.int(), base: recordSchema });
const typedSchema = z.object({ invalid: z.record(z.string(), z.string()), at: z.number() });

/** What was typed and not yet on the server, with the state that it was typed into. */
export type LocalCopy = {
  baseVersion: number;
  base: SessionRecord;
  /** What was last sent to the server without an answer, if anything was: it may have arrived. */
  sent: SessionRecord | null;
  record: SessionRecord;
  invalid: Readonly<Record<string, string>>;
  /** When it was last added to, in milliseconds since 1970. */
  at: number;
};

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
 * waits some seconds before it reaches the disk. A copy lies there in parts, so that each key can be written as it is
 * typed: only the part of the record that it is in. A full or forbidden database is no reason to stop typing: autosave
 * to the server goes on without it.
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

  const written = new Map<string, LocalCopy>();
  return {
    keep: (tab, copy) => {
      const before = written.get(tab);
      written.set(tab, copy);
      write((copies) => {
        for (const [name, value] of changedParts(before, copy)) {
          if (name === "head") copies.delete(IDBKeyRange.bound(prefix + tab, `${prefix + tab} ￿`));
          copies.put({ key: `${prefix}${tab} ${name}`, value });
        }
      });
    },
    drop: (tab) => {
      written.delete(tab);
      write((copies) => copies.delete(IDBKeyRange.bound(prefix + tab, `${prefix + tab} ￿`)));
    },
    find: async () => {
      const found = await opened;
      if (found === null) return [];
      const kept = await new Promise<unknown[]>((resolve) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}￿`);
        const request = found.transaction(store, "readonly").objectStore(store).getAll(range);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve([]);
      });
      return joined(kept, prefix);
    },
  };
}

/**
 * What has to be written for a copy, by name of part, the head first where it is a new one. Parts of the record that
 * are the base's own are not written: states share what was not changed between them.
 */
export function changedParts(
  before: LocalCopy | undefined,
  copy: LocalCopy,
): [name: string, value: unknown][] {
  const isNew = before?.base !== copy.base || before.baseVersion !== copy.baseVersion;
  const { baseVersion, base, sent, record, invalid, at } = copy;
  const last: Record<string, unknown> = isNew ? base : before.record;
  const now: Record<string, unknown> = record;
  const parts = [...new Set([...Object.keys(last), ...Object.keys(now)])].flatMap((name) =>
    last[name] === now[name] ? [] : [[`record ${name}`, now[name]] satisfies [string, unknown]],
  );
  return [
    ...(isNew ? [["head", { baseVersion, base }] satisfies [string, unknown]] : []),
    ...(sent !== (isNew ? null : before.sent) ? [["sent", sent] satisfies [string, unknown]] : []),
    ...parts,
    ["typed", { invalid, at }],
  ];
}

const rowSchema = z.object({ key: z.string(), value: z.unknown() });

/** Whole copies from their rows, newest first; what is no copy is left out. */
export function joined(rows: readonly unknown[], prefix: string): { tab: string; copy: LocalCopy }[] {
  const tabs = new Map<string, Map<string, unknown>>();
  for (const row of rows) {
    const parsed = rowSchema.safeParse(row);
    if (!parsed.success) continue;
    const [tab = "", ...name] = parsed.data.key.slice(prefix.length).split(" ");
    const parts = tabs.get(tab) ?? new Map<string, unknown>();
    tabs.set(tab, parts.set(name.join(" "), parsed.data.value));
  }
  return [...tabs]
    .flatMap(([tab, parts]) => {
      const [head, typed] = [
        headSchema.safeParse(parts.get("head")),
        typedSchema.safeParse(parts.get("typed")),
      ];
      if (!head.success || !typed.success) return [];
      const own = [...parts].flatMap(([name, value]) =>
        name.startsWith("record ") ? [[name.slice("record ".length), value]] : [],
      );
      const record = recordSchema.safeParse({ ...head.data.base, ...Object.fromEntries(own) });
      const sent = recordSchema.safeParse(parts.get("sent"));
      if (!record.success) return [];
      const copy = {
        ...head.data,
        ...typed.data,
        record: record.data,
        sent: sent.success ? sent.data : null,
      };
      return [{ tab, copy }];
    })
    .sort((a, b) => b.copy.at - a.copy.at);
}

/** Whether two states say the same, in whatever order they are written. */
export const isSame = (one: SessionRecord, other: SessionRecord): boolean =>
  one === other || canonicalJson(one) === canonicalJson(other);

/** Whether a copy holds anything that the record does not. */
export function isNews(copy: LocalCopy, record: SessionRecord): boolean {
  return !isSame(copy.record, record) || Object.keys(copy.invalid).length > 0;
}
