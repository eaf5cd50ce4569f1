import { attendanceColumns, toCsv } from "@/domain/export";
import {
  includes,
  isSignedBy,
  leafHash,
  ledgerEntrySchema,
  readCheckpoint,
  sha256,
  type TreeHead,
} from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";
import {
  type BundleProof,
  bundleProofSchema,
  documentName,
  type Manifest,
  manifestSchema,
} from "./bundle-files";
import { type ProvedDocument, rowsOfDocuments } from "./document-rows";

/** The first thing of a bundle that does not hold: in which file, what, and where in it. */
export type BundleFault = { file: string; code: BundleFaultCode; where: string };
export type BundleFaultCode =
  | "missing"
  | "unreadable"
  | "unlisted"
  | "hash_differs"
  | "signature_differs"
  | "other_key"
  | "other_ledger"
  | "checkpoint_differs"
  | "not_comparable"
  | "document_differs"
  | "entry_differs"
  | "not_included"
  | "row_differs"
  | "count_differs";

/** What whoever checks has noted elsewhere: a public key, a checkpoint. */
export type NotedElsewhere = { key?: string; checkpoint?: string };

class Found extends Error {
  constructor(readonly fault: BundleFault) {
    super(fault.code);
  }
}
const fail = (file: string, code: BundleFaultCode, where = ""): never => {
  throw new Found({ file, code, where });
};

/**
 * Checks a bundle against itself and what was noted elsewhere, the whole table worked out anew from the documents.
 *
 * @returns the manifest where all holds, or the first fault
 */
export function checkBundle(
  files: ReadonlyMap<string, Uint8Array>,
  noted: NotedElsewhere = {},
): { manifest: Manifest; fault: null } | { manifest: null; fault: BundleFault } {
  const text = (name: string) => {
    const bytes = files.get(name) ?? fail(name, "missing");
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  };
  try {
    const manifest = parsed("manifest.json", text("manifest.json"), manifestSchema);
    checkFiles(files, manifest);
    const head = checkHead(text("checkpoint.txt"), text("key.txt"), manifest, noted);
    const proofs = parsed("proofs.json", text("proofs.json"), bundleProofSchema.array());
    const documents = proofs.map((proof) =>
      proved(proof, head, text(documentName(proof.session, proof.revision))),
    );
    const named = new Set(documents.map(({ session, revision }) => documentName(session, revision)));
    const stray = [...files.keys()].find((name) => name.startsWith("revisions/") && !named.has(name));
    if (stray !== undefined) fail(stray, "not_included");
    checkRows(text("attendance.csv"), documents, manifest);
    return { manifest, fault: null };
  } catch (error) {
    if (error instanceof Found) return { manifest: null, fault: error.fault };
    throw error;
  }
}

function parsed<T>(
  name: string,
  text: string,
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
): T {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(name, "unreadable");
  }
  const read = schema.safeParse(value);
  return read.success ? read.data : fail(name, "unreadable");
}

function checkFiles(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): void {
  for (const { name, bytes, sha256: hash } of manifest.files) {
    const file = files.get(name) ?? fail(name, "missing");
    if (file.length !== bytes || sha256(file) !== hash) fail(name, "hash_differs");
  }
  const listed = new Set(manifest.files.map(({ name }) => name));
  const unlisted = [...files.keys()].find((name) => name !== "manifest.json" && !listed.has(name));
  if (unlisted !== undefined) fail(unlisted, "unlisted");
}

function checkHead(note: string, key: string, manifest: Manifest, noted: NotedElsewhere): TreeHead {
  const head = readCheckpoint(note) ?? fail("checkpoint.txt", "unreadable");
  if (!isSignedBy(note, key)) fail("checkpoint.txt", "signature_differs");
  if (noted.key !== undefined && noted.key.trim() !== key.trim()) fail("key.txt", "other_key");
  const { ledger, asOf } = manifest;
  const told = [head.origin, head.size, note.split("\n")[2] ?? "", head.at];
  if (canonicalJson([ledger.origin, ledger.size, ledger.root, asOf]) !== canonicalJson(told))
    fail("manifest.json", "checkpoint_differs");
  if (noted.checkpoint !== undefined) {
    const older = readCheckpoint(noted.checkpoint) ?? fail("checkpoint.txt", "not_comparable");
    if (older.origin !== head.origin) fail("checkpoint.txt", "other_ledger");
    if (older.size !== head.size) fail("checkpoint.txt", "not_comparable", `${older.size}`);
    if (noted.checkpoint.split("\n")[2] !== ledger.root) fail("checkpoint.txt", "checkpoint_differs");
  }
  return head;
}

function proved(proof: BundleProof, head: TreeHead, document: string): ProvedDocument {
  const { session, revision } = proof;
  const name = documentName(session, revision);
  const where = `${session}@${revision}`;
  const entry = parsed("proofs.json", proof.entry, ledgerEntrySchema.omit({ hash: true }));
  const hash = sha256(document);
  if (entry.payload.sha256 !== hash) fail(name, "document_differs");
  if (
    canonicalJson(entry) !== proof.entry ||
    entry.action !== "record.published" ||
    entry.subject !== session ||
    entry.payload.number !== revision ||
    entry.seq !== proof.index + 1
  ) {
    fail("proofs.json", "entry_differs", where);
  }
  const way = proof.proof.map((beside) => Buffer.from(beside, "base64"));
  if (!includes(head, proof.index, leafHash(proof.entry), way)) fail("proofs.json", "not_included", where);
  return { session, revision, document, sha256: hash, publishedAt: entry.at };
}

function checkRows(csv: string, documents: readonly ProvedDocument[], manifest: Manifest): void {
  const rows = rowsAnew(documents);
  const [told, anew] = [csv, toCsv(attendanceColumns, rows, manifest.language)].map((text) =>
    text.split("\r\n"),
  );
  const at = (anew ?? []).findIndex((line, n) => line !== told?.[n]);
  if (at !== -1) fail("attendance.csv", "row_differs", `${at}`);
  if (told?.length !== anew?.length) fail("attendance.csv", "row_differs", `${anew?.length ?? 0}`);
  const { counts } = manifest;
  if (counts.rows !== rows.length || counts.revisions !== documents.length)
    fail("manifest.json", "count_differs");
}

function rowsAnew(documents: readonly ProvedDocument[]) {
  try {
    return rowsOfDocuments(documents);
  } catch {
    return fail("proofs.json", "unreadable");
  }
}
