import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { readCheckpoint, sha256 } from "@/domain/ledger";
import { checkSums, manifestSchema } from "@/domain/proof";
import { canonicalJson } from "@/domain/record";

/** The files of a bundle by name. */
export type Files = Map<string, Uint8Array>;

export const text = (files: Files, name: string) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(name));

export const put = (files: Files, name: string, content: string) =>
  files.set(name, new TextEncoder().encode(content));

/**
 * Runs the script on a bundle as an auditor does who has it from elsewhere.
 *
 * @param name of a folder of its own below `folder`
 * @returns what it prints, and its exit code
 */
export function runScript(
  folder: string,
  files: Files,
  name: string,
  more: string[] = [],
): { code: number; said: string } {
  const at = join(folder, name);
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), bytes);
  }
  try {
    const script = join(import.meta.dirname, "verify.mjs");
    return { code: 0, said: execFileSync(process.execPath, [script, at, ...more], { encoding: "utf8" }) };
  } catch (error) {
    const { status, stdout } = z.object({ status: z.number(), stdout: z.string() }).parse(error);
    return { code: status, said: stdout };
  }
}

/** Lists the files anew, as a forger who knows the manifest does. */
export function relist(files: Files): void {
  const manifest = manifestSchema.parse(JSON.parse(text(files, "manifest.json")));
  const own = ["manifest.json", "SHA256SUMS"];
  const listed = [...files]
    .filter(([name]) => !own.includes(name))
    .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const head = readCheckpoint(text(files, "checkpoint.txt"));
  const told = `${canonicalJson({ ...manifest, asOf: head?.at ?? manifest.asOf, files: listed })}\n`;
  put(files, "manifest.json", told);
  put(files, "SHA256SUMS", checkSums([...listed, { name: "manifest.json", sha256: sha256(told) }]));
}
