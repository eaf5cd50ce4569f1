import { open, readdir, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { RefusalDetails } from "@/domain/errors";
import { isNoPage, shownFileName } from "@/domain/intake";
import { limits } from "@/reading";

/** A file to import: where it lies, what it is called within what was asked for, and its size when it was found. */
export type FoundFile = { path: string; name: string; bytes: number };

const byName = new Intl.Collator("zh-CN", { numeric: true });

/**
 * Files of folders, with all that lie below, and files named as such, in the order of their names. What systems leave
 * in folders is passed over; links are not followed.
 *
 * @throws the system's error for a path that is not there
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const given of paths) {
    const root = resolve(given);
    const here = await stat(root);
    if (!here.isDirectory()) {
      if (!found.has(root)) found.set(root, { path: root, name: shownFileName(given), bytes: here.size });
      continue;
    }
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const name = relative(root, path);
      if (isNoPage(name) || found.has(path)) continue;
      found.set(path, { path, name: shownFileName(name), bytes: (await stat(path)).size });
    }
  }
  return [...found.values()].sort((a, b) => byName.compare(a.name, b.name));
}

/** Why a file's bytes cannot be had. */
export type NoBytes = { code: "file_too_large" | "file_missing" | "file_changed"; details: RefusalDetails };

/** A file's bytes; or the reason, where it is larger than what is read, gone, or being written to. */
export async function readableBytes({ path }: FoundFile): Promise<Uint8Array | NoBytes> {
  try {
    const file = await open(path);
    try {
      const before = await file.stat();
      if (before.size > limits.fileBytes) {
        return { code: "file_too_large", details: { limit: limits.fileBytes / 1_000_000 } };
      }
      const bytes = await file.readFile();
      const after = await file.stat();
      const same = before.mtimeMs === after.mtimeMs && after.size === bytes.byteLength;
      return same ? bytes : { code: "file_changed", details: {} };
    } finally {
      await file.close();
    }
  } catch {
    return { code: "file_missing", details: {} };
  }
}
