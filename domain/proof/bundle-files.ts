import { z } from "zod";
import { attendanceColumns, csvHead, csvLines } from "@/domain/export";
import { readCheckpoint, runningHash } from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";
import type { ZipEntry } from "@/domain/tables";
import { rowsOfDocument } from "./document-rows";
import { howToCheck } from "./how-to-check";

/** Proof of one revision, a line of `proofs/`: `entry` is the leaf's text, hashes are base64. */
export const bundleProofSchema = z.strictObject({
  session: z.string(),
  revision: z.int(),
  index: z.int(),
  entry: z.string(),
  proof: z.array(z.string()),
});
export type BundleProof = z.infer<typeof bundleProofSchema>;

/** What a bundle says of itself. */
export const manifestSchema = z.strictObject({
  format: z.literal("huilu.bundle/2"),
  table: z.literal("attendance"),
  language: z.enum(["zh-CN", "en"]),
  scope: z.record(z.string(), z.union([z.string(), z.number()])),
  query: z.string(),
  asOf: z.string(),
  ledger: z.strictObject({ origin: z.string(), size: z.int(), root: z.string() }),
  counts: z.strictObject({ rows: z.int(), revisions: z.int() }),
  columns: z.array(z.string()),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A revision of a bundle before its document is read. */
export type BundleRevision = { session: string; revision: number };

/** What a bundle is made of. Documents and proofs are asked for one at a time, so that none need be held. */
export type BundleParts = {
  scope: Record<string, string | number>;
  language: "zh-CN" | "en";
  /** How many revisions there are. */
  count: number;
  /** The revisions from the one at `from` on, `most` of them at most, in the table's order. */
  revisions(from: number, most: number): Iterable<BundleRevision>;
  documentOf(revision: BundleRevision): { document: string; sha256: string; publishedAt: string };
  proofOf(revision: BundleRevision): BundleProof;
  /** The signed text under which all proofs stand. */
  checkpoint: string;
  key: string;
  /** The script that checks a bundle without our code. */
  script: string;
};

/** Revisions of one file of documents, or of proofs. */
export const revisionsOfPart = 10_000;

/** Names of the files that hold so many revisions' documents and proofs, in their order. */
export function partNames(count: number): { proofs: string; revisions: string }[] {
  return Array.from({ length: Math.ceil(count / revisionsOfPart) }, (_, n) => {
    const name = `${String(n + 1).padStart(5, "0")}.jsonl`;
    return { proofs: `proofs/${name}`, revisions: `revisions/${name}` };
  });
}

/** Names of all files that a manifest of so many revisions lists, in their order. */
export function listedNames(count: number): string[] {
  const parts = partNames(count);
  return [
    ...["HOW-TO-CHECK.en.md", "HOW-TO-CHECK.zh-CN.md", "attendance.csv", "checkpoint.txt", "key.txt"],
    ...parts.map(({ proofs }) => proofs),
    ...parts.map(({ revisions }) => revisions),
    "verify.mjs",
  ];
}

/** Sittings from which on a table may take 4 GB. */
const manyRevisions = 500_000;

/**
 * The files of a bundle in the order of their names, manifest and check sums last, each made while it is taken: to the end, one
 * after the other. The same parts give the same bytes on any machine.
 *
 * @throws Error where the checkpoint is none
 */
export function* bundleFiles(parts: BundleParts): Generator<ZipEntry> {
  const { scope, language, count, checkpoint, key, script } = parts;
  const head = readCheckpoint(checkpoint);
  if (head === null) throw new Error("not a checkpoint");
  const listed: Manifest["files"] = [];
  let rows = 0;
  function* table() {
    yield csvHead(attendanceColumns, language);
    for (const revision of parts.revisions(0, count)) {
      const { rows: own } = rowsOfDocument({ ...revision, ...parts.documentOf(revision) });
      rows += own.length;
      yield csvLines(attendanceColumns, own);
    }
  }
  function* part(number: number, line: (revision: BundleRevision) => string) {
    for (const revision of parts.revisions(number * revisionsOfPart, revisionsOfPart))
      yield `${line(revision)}\n`;
  }
  const names = partNames(count);
  function* files(): Generator<[name: string, texts: Iterable<string>]> {
    yield ["HOW-TO-CHECK.en.md", [howToCheck.en]];
    yield ["HOW-TO-CHECK.zh-CN.md", [howToCheck["zh-CN"]]];
    yield ["attendance.csv", table()];
    yield ["checkpoint.txt", [checkpoint]];
    yield ["key.txt", [`${key}\n`]];
    for (const [n, { proofs }] of names.entries())
      yield [proofs, part(n, (revision) => canonicalJson(parts.proofOf(revision)))];
    for (const [n, { revisions }] of names.entries())
      yield [revisions, part(n, (revision) => parts.documentOf(revision).document)];
    yield ["verify.mjs", [script]];
  }
  for (const [name, texts] of files()) {
    const isLarge = count > manyRevisions && name === "attendance.csv";
    yield {
      name,
      isLarge,
      chunks: listing(texts, (bytes, hash) => listed.push({ name, bytes, sha256: hash })),
    };
  }
  const manifest: Manifest = {
    format: "huilu.bundle/2",
    table: "attendance",
    language,
    scope,
    query: queryOf(scope),
    asOf: head.at,
    ledger: { origin: head.origin, size: head.size, root: checkpoint.split("\n")[2] ?? "" },
    counts: { rows, revisions: count },
    columns: attendanceColumns.map(({ key: name }) => name),
    files: listed.slice(),
  };
  const name = "manifest.json";
  const texts = [`${canonicalJson(manifest)}\n`];
  yield { name, chunks: listing(texts, (bytes, hash) => listed.push({ name, bytes, sha256: hash })) };
  yield { name: "SHA256SUMS", chunks: [new TextEncoder().encode(checkSums(listed))] };
}

/** A scope as an address says it. */
export function queryOf(scope: Manifest["scope"]): string {
  const words = Object.entries(scope).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(words.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toString();
}

/** Check sums of all files but themselves, as `sha256sum -c` reads them. */
export function checkSums(files: readonly { name: string; sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}

/** Texts as bytes, measured and hashed as they pass. */
function* listing(
  texts: Iterable<string>,
  done: (bytes: number, hash: string) => void,
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const hash = runningHash();
  let bytes = 0;
  for (const text of texts) {
    const chunk = encoder.encode(text);
    hash.add(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  done(bytes, hash.hex());
}
