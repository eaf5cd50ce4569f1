import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type BundleSource, checkBundle, type NotedElsewhere, openZip } from "@/domain/proof";
import { type ExitCode, exit, type Io } from "./io";

/** Checks a bundle, packed or not, without a database; names the first thing that does not hold. */
export function verifyBundle(path: string, noted: NotedElsewhere, json: boolean, io: Io): ExitCode {
  let opened: BundleSource & Disposable;
  try {
    opened = statSync(path).isDirectory() ? filesIn(path) : filesOfZip(path);
  } catch (error) {
    io.err(`${path} cannot be read as a bundle: ${error instanceof Error ? error.message : String(error)}`);
    return exit.usage;
  }
  using files = opened;
  const { manifest, fault } = checkBundle(files, noted);
  if (json) io.out(JSON.stringify({ manifest, fault }));
  else if (manifest === null) {
    io.out(`FAULT in ${fault.file}: ${fault.code}${fault.where === "" ? "" : ` (${fault.where})`}`);
  } else {
    const { counts, asOf, ledger } = manifest;
    io.out(
      `All holds: ${counts.rows} rows worked out anew from ${counts.revisions} revisions, as of ${asOf}, ` +
        `under a checkpoint over ${ledger.size} entries`,
    );
  }
  return manifest === null ? exit.fault : exit.ok;
}

/** Bytes that are read at a time. */
const chunk = 2 ** 16;

function filesIn(folder: string): BundleSource & Disposable {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  function* read(name: string) {
    const file = openSync(join(folder, name), "r");
    try {
      for (let at = 0; ; at += chunk) {
        const bytes = readAt(file, at, chunk);
        if (bytes.length === 0) return;
        yield bytes;
      }
    } finally {
      closeSync(file);
    }
  }
  return { names, read, [Symbol.dispose]() {} };
}

function filesOfZip(path: string): BundleSource & Disposable {
  const file = openSync(path, "r");
  const close = () => closeSync(file);
  try {
    const zip = openZip(statSync(path).size, (at, length) => readAt(file, at, length));
    return { ...zip, [Symbol.dispose]: close };
  } catch (error) {
    close();
    throw error;
  }
}

function readAt(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let taken = 0;
  while (taken < length) {
    const more = readSync(file, bytes, taken, length - taken, at + taken);
    if (more === 0) break;
    taken += more;
  }
  return bytes.subarray(0, taken);
}
