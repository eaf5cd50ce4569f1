import { z } from "zod";
import { attendanceColumns, csvHead, csvLines } from "@/domain/export";
import { readCheckpoint, runningHash } from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";
import type { ZipEntry } from "@/domain/tables";
import { inTableOrder, rowsOfDocument } from "./document-rows";
import { howToCheck } from "./how-to-check";

/** Proof of one revision, as `proofs.json` holds it: `entry` is the leaf's text, hashes are base64. */
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
  format: z.literal("huilu.bundle/1"),
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
export type BundleRevision = {
  session: string;
  revision: number;
  year: number | null;
  sha256: string;
  publishedAt: string;
};

/** What a bundle is made of. Documents and proofs are asked for one at a time, so that none need be held. */
export type BundleParts = {
  scope: Record<string, string | number>;
  language: "zh-CN" | "en";
  revisions: readonly BundleRevision[];
  documentOf(revision: BundleRevision): string;
  proofOf(revision: BundleRevision): BundleProof;
  /** The signed text under which all proofs stand. */
  checkpoint: string;
  key: string;
  /** The script that checks a bundle without our code. */
  script: string;
};

/** Name of a revision's document within a bundle. */
export function documentName(session: string, revision: number): string {
  return `revisions/${session}@${revision}.json`;
}

/**
 * The files of a bundle in the order of their names, manifest last, each made while it is taken: to the end, one after the
 * other. The same parts give the same bytes on any machine.
 *
 * @throws Error where the checkpoint is none
 */
export function* bundleFiles(parts: BundleParts): Generator<ZipEntry> {
  const { scope, language, revisions, checkpoint, key, script } = parts;
  const head = readCheckpoint(checkpoint);
  if (head === null) throw new Error("not a checkpoint");
  const listed: Manifest["files"] = [];
  let rows = 0;
  const tabled = revisions.toSorted(inTableOrder);
  function* table() {
    yield csvHead(attendanceColumns, language);
    for (const revision of tabled) {
      const own = rowsOfDocument({ ...revision, document: parts.documentOf(revision) });
      rows += own.length;
      yield csvLines(attendanceColumns, own);
    }
  }
  function* proofs() {
    let before = "[";
    for (const revision of revisions) {
      yield before + canonicalJson(parts.proofOf(revision));
      before = ",";
    }
    yield revisions.length === 0 ? "[]\n" : "]\n";
  }
  const named = revisions
    .map((revision) => ({ name: documentName(revision.session, revision.revision), revision }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  function* files(): Generator<[name: string, texts: Iterable<string>]> {
    yield ["HOW-TO-CHECK.en.md", [howToCheck.en]];
    yield ["HOW-TO-CHECK.zh-CN.md", [howToCheck["zh-CN"]]];
    yield ["attendance.csv", table()];
    yield ["checkpoint.txt", [checkpoint]];
    yield ["key.txt", [`${key}\n`]];
    yield ["proofs.json", proofs()];
    for (const { name, revision } of named) yield [name, [parts.documentOf(revision)]];
    yield ["verify.mjs", [script]];
  }
  for (const [name, texts] of files()) {
    yield { name, chunks: listing(texts, ({ bytes, hash }) => listed.push({ name, bytes, sha256: hash })) };
  }
  const manifest: Manifest = {
    format: "huilu.bundle/1",
    table: "attendance",
    language,
    scope,
    query: new URLSearchParams(
      Object.entries(scope).map(([name, value]) => [name, String(value)]),
    ).toString(),
    asOf: head.at,
    ledger: { origin: head.origin, size: head.size, root: checkpoint.split("\n")[2] ?? "" },
    counts: { rows, revisions: revisions.length },
    columns: attendanceColumns.map(({ key: name }) => name),
    files: listed,
  };
  yield { name: "manifest.json", chunks: [new TextEncoder().encode(`${canonicalJson(manifest)}\n`)] };
}

/** Texts as bytes, measured and hashed as they pass. */
function* listing(
  texts: Iterable<string>,
  done: (file: { bytes: number; hash: string }) => void,
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
  done({ bytes, hash: hash.hex() });
}
