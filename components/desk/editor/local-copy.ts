import { z } from "zod";
import { canonicalJson, recordSchema, type SessionRecord } from "@/domain/record";
import { beginningWith, openDeviceStore } from "../device-store";

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

/**
 * Copies in the browser's own database. A copy lies there in parts, so that each key can be written as it is typed: only
 * the part of the record that it is in. Where nothing can be kept, autosave to the server goes on without it.
 */
export function openShelf(factory: IDBFactory, draft: string, account: string): Shelf {
  const prefix = `${account} ${draft} `;
  const store = openDeviceStore(factory, "huilu", "copies");
  const written = new Map<string, LocalCopy>();
  return {
    keep: (tab, copy) => {
      const before = written.get(tab);
      written.set(tab, copy);
      store.write((copies) => {
        for (const [name, value] of changedParts(before, copy)) {
          if (name === "head") copies.delete(partsOf(prefix + tab));
          copies.put({ key: `${prefix}${tab} ${name}`, value });
        }
      });
    },
    drop: (tab) => {
      written.delete(tab);
      store.write((copies) => copies.delete(partsOf(prefix + tab)));
    },
    find: async () => joined(await store.find(prefix), prefix),
  };
}

/** Keys of a copy's parts. */
const partsOf = (copy: string) => beginningWith(`${copy} `);

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
