import "server-only";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { environment } from "@/app/_server/environment";
import { Refusal } from "@/domain/errors";
import { limits } from "@/reading";

/** Where bytes wait to be read: each file under the id of its row, never under its own name. */
function folder(): string {
  const path = join(environment().HUILU_DATA, "intake");
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

/**
 * Writes what arrives to disk, never more than a file may have, and calls it by its id only once all of it is there.
 *
 * @returns its SHA-256 and size
 * @throws Refusal `file_too_large`, `page_empty`; the stream's error where it breaks off: then nothing is left
 */
export async function keepBytes(
  id: string,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ sha256: string; bytes: number }> {
  const part = join(folder(), `${id}.${process.hrtime.bigint()}.part`);
  const file = await open(part, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > limits.fileBytes) {
        throw new Refusal("file_too_large", { limit: limits.fileBytes / 1_000_000 });
      }
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (bytes === 0) throw new Refusal("page_empty");
    await file.sync();
    await rename(part, join(folder(), id));
    return { sha256: hash.digest("hex"), bytes };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** A file's bytes; null where they are not there. */
export async function keptBytes(id: string): Promise<Uint8Array | null> {
  return await readFile(join(folder(), id)).catch(() => null);
}

export async function dropBytes(ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(join(folder(), id), { force: true });
}

/** Removes whatever no file needs. @param needed asked once the folder has been listed, so that nothing new is missed */
export async function sweepBytes(needed: () => ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder());
  const keep = needed();
  for (const name of names) {
    const [id = ""] = name.split(".");
    if (!keep.has(id)) await rm(join(folder(), name), { force: true });
  }
}
