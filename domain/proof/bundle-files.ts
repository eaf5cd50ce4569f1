import { z } from "zod";
import { readCheckpoint, runningHash } from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";
import type { ZipEntry } from "@/domain/tables";
import { rowsOfDocument } from "./document-rows";
import { howToCheck } from "./how-to-check";
import { type CurrentManifest, checkSums, partNames, queryOf, revisionsOfPart, tableName } from "./manifest";
import { type BundleTable, bundleColumns, csvLine, headLine, leftOut, TableTotals } from "./rows";

/** Proof of one revision, a line of `proofs/`: `entry` is the leaf's text, hashes are base64. */
export const bundleProofSchema = z.strictObject({
  session: z.string(),
  revision: z.int(),
  index: z.int(),
  entry: z.string(),
  proof: z.array(z.string()),
});
export type BundleProof = z.infer<typeof bundleProofSchema>;

/** A revision of a bundle before its document is read. */
export type BundleRevision = { session: string; revision: number };

/** What a bundle is made of. Documents and proofs are asked for one at a time, so that none need be held. */
export type BundleParts = {
  table: BundleTable;
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
  /** The script that checks a bundle without our code, and what it reads figures and works rows out by. */
  scripts: Record<"figures.mjs" | "rows.mjs" | "verify.mjs", string>;
};

/** Revisions from which on a table may take 4 GB: each line has the words that it rests on. */
const manyRevisions = 20_000;

/**
 * The files of a bundle in the order in which the manifest lists them, itself and check sums last, each made while it is taken: to the end, one
 * after the other. The same parts give the same bytes on any machine.
 *
 * @throws Error where the checkpoint is none
 */
export function* bundleFiles(parts: BundleParts): Generator<ZipEntry> {
  const { table, scope, language, count, checkpoint, key, scripts } = parts;
  const head = readCheckpoint(checkpoint);
  if (head === null) throw new Error("not a checkpoint");
  const listed: CurrentManifest["files"] = [];
  const columns = bundleColumns(table);
  const totals = new TableTotals(columns);
  let rows = 0;
  function* lines() {
    yield headLine(table, language);
    for (const revision of parts.revisions(0, count)) {
      const document = { ...revision, ...parts.documentOf(revision) };
      for (const row of rowsOfDocument(table, document).rows) {
        rows += 1;
        totals.add(row);
        yield csvLine(row);
      }
    }
  }
  function* part(number: number, line: (revision: BundleRevision) => string) {
    for (const revision of parts.revisions(number * revisionsOfPart, revisionsOfPart))
      yield `${line(revision)}\n`;
  }
  const names = partNames(count);
  const page = howToCheck(table);
  function* files(): Generator<[name: string, texts: Iterable<string>]> {
    yield ["HOW-TO-CHECK.en.md", [page.en]];
    yield ["HOW-TO-CHECK.zh-CN.md", [page["zh-CN"]]];
    yield [tableName(table), lines()];
    yield ["checkpoint.txt", [checkpoint]];
    yield ["key.txt", [`${key}\n`]];
    for (const [n, { proofs }] of names.entries())
      yield [proofs, part(n, (revision) => canonicalJson(parts.proofOf(revision)))];
    for (const [n, { revisions }] of names.entries())
      yield [revisions, part(n, (revision) => parts.documentOf(revision).document)];
    for (const [name, script] of Object.entries(scripts)) yield [name, [script]];
  }
  for (const [name, texts] of files()) {
    const isLarge = count > manyRevisions && name === tableName(table);
    yield {
      name,
      isLarge,
      chunks: listing(texts, (bytes, hash) => listed.push({ name, bytes, sha256: hash })),
    };
  }
  const manifest: CurrentManifest = {
    format: "huilu.bundle/3",
    table,
    language,
    scope,
    query: queryOf(scope),
    asOf: head.at,
    ledger: { origin: head.origin, size: head.size, root: checkpoint.split("\n")[2] ?? "" },
    counts: { rows, revisions: count },
    columns: columns.map(({ key: name }) => name),
    leftOut: [...leftOut[table]],
    totals: totals.values(),
    files: listed.slice(),
  };
  const name = "manifest.json";
  const texts = [`${canonicalJson(manifest)}\n`];
  yield { name, chunks: listing(texts, (bytes, hash) => listed.push({ name, bytes, sha256: hash })) };
  yield { name: "SHA256SUMS", chunks: [new TextEncoder().encode(checkSums(listed))] };
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
