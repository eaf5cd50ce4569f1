import { z } from "zod";

/** Where a list goes on: within which group, after how many of its items. Opaque to whoever passes it back. */
export type Cursor = { group: string; skip: number };

const schema = z.tuple([z.string(), z.string().regex(/^[0-9a-z-]{6,40}$/), z.int().min(0)]);

/** @param query the list that it belongs to, as its canonical query */
export function writeCursor(query: string, { group, skip }: Cursor): string {
  const text = JSON.stringify([query, group, skip]);
  return btoa(encodeURIComponent(text)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @returns null for what is no cursor of ours; "other" for one that belongs to another list */
export function readCursor(query: string, text: string): Cursor | "other" | null {
  let parts: unknown;
  try {
    parts = JSON.parse(decodeURIComponent(atob(text.replaceAll("-", "+").replaceAll("_", "/"))));
  } catch {
    return null;
  }
  const read = schema.safeParse(parts);
  if (!read.success) return null;
  const [its, group, skip] = read.data;
  return its === query ? { group, skip } : "other";
}
