import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { checkBundle, type NotedElsewhere, unzipFiles } from "@/domain/proof";
import { type ExitCode, exit, type Io } from "./io";

/** Checks a bundle, packed or not, without a database; names the first thing that does not hold. */
export function verifyBundle(path: string, noted: NotedElsewhere, json: boolean, io: Io): ExitCode {
  let files: Map<string, Uint8Array>;
  try {
    files = statSync(path).isDirectory() ? filesIn(path) : unzipFiles(readFileSync(path));
  } catch (error) {
    io.err(`${path} cannot be read as a bundle: ${error instanceof Error ? error.message : String(error)}`);
    return exit.usage;
  }
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

function filesIn(folder: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join("/"), readFileSync(file)]),
  );
}
