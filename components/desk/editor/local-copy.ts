import { z } from "zod";
import { recordSchema, type SessionRecord } from "@/domain/record";

const copySchema = z.object({
  baseVersion: z.int(),
  base: recordSchema,
  record: recordSchema,
  invalid: z.record(z.string(), z.string()),
  at: z.number(),
});

/** What was typed and not yet on the server, with the state that it was typed into. */
export type LocalCopy = z.infer<typeof copySchema>;

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = (draft: string, account: string) => `huilu.draft.${account}.${draft}.`;

/** Keeps a copy under a tab's own key. A full or forbidden storage is no reason to stop typing. */
export function keepCopy(shelf: Shelf, draft: string, account: string, tab: string, copy: LocalCopy): void {
  try {
    shelf.setItem(prefix(draft, account) + tab, JSON.stringify(copy));
  } catch {
    // Autosave to the server goes on without it.
  }
}

export function dropCopy(shelf: Shelf, draft: string, account: string, tab: string): void {
  try {
    shelf.removeItem(prefix(draft, account) + tab);
  } catch {
    // Nothing was kept.
  }
}

/** Copies of a draft that its account left behind on this device, newest first. */
export function findCopies(shelf: Shelf, draft: string, account: string): { tab: string; copy: LocalCopy }[] {
  const start = prefix(draft, account);
  const found: { tab: string; copy: LocalCopy }[] = [];
  try {
    for (let n = 0; n < shelf.length; n++) {
      const key = shelf.key(n);
      if (key === null || !key.startsWith(start)) continue;
      const parsed = copySchema.safeParse(JSON.parse(shelf.getItem(key) ?? "null"));
      if (parsed.success) found.push({ tab: key.slice(start.length), copy: parsed.data });
    }
  } catch {
    return found;
  }
  return found.sort((a, b) => b.copy.at - a.copy.at);
}

/** Whether a copy holds anything that the record does not. */
export function isNews(copy: LocalCopy, record: SessionRecord): boolean {
  return JSON.stringify(copy.record) !== JSON.stringify(record) || Object.keys(copy.invalid).length > 0;
}
