import { z } from "zod";
import { attendanceColumns, toCsv } from "@/domain/export";
import { readCheckpoint, sha256 } from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";
import { type ProvedDocument, rowsOfDocuments } from "./document-rows";
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

/** What a bundle is made of. */
export type BundleParts = {
  scope: Record<string, string | number>;
  language: "zh-CN" | "en";
  documents: readonly ProvedDocument[];
  proofs: readonly BundleProof[];
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
 * The files of a bundle by name, manifest last. The same parts give the same bytes on any machine.
 *
 * @throws Error where the checkpoint is none
 */
export function bundleFiles(parts: BundleParts): Map<string, Uint8Array> {
  const { scope, language, documents, proofs, checkpoint, key, script } = parts;
  const head = readCheckpoint(checkpoint);
  if (head === null) throw new Error("not a checkpoint");
  const rows = rowsOfDocuments(documents);
  const texts: [string, string][] = [
    ["HOW-TO-CHECK.en.md", howToCheck.en],
    ["HOW-TO-CHECK.zh-CN.md", howToCheck["zh-CN"]],
    ["attendance.csv", toCsv(attendanceColumns, rows, language)],
    ["checkpoint.txt", checkpoint],
    ["key.txt", `${key}\n`],
    ["proofs.json", `${canonicalJson(proofs)}\n`],
    ...documents.map(({ session, revision, document }): [string, string] => [
      documentName(session, revision),
      document,
    ]),
    ["verify.mjs", script],
  ];
  const files = new Map(texts.map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
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
    counts: { rows: rows.length, revisions: documents.length },
    columns: attendanceColumns.map(({ key: name }) => name),
    files: sorted.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return new Map([...sorted, ["manifest.json", new TextEncoder().encode(`${canonicalJson(manifest)}\n`)]]);
}

/** The manifest of a bundle that was made here. @throws for files that are none */
export function readManifest(files: ReadonlyMap<string, Uint8Array>): Manifest {
  return manifestSchema.parse(JSON.parse(new TextDecoder().decode(files.get("manifest.json"))));
}
