import {
  includes,
  isSignedBy,
  leafHash,
  ledgerEntrySchema,
  readCheckpoint,
  runningHash,
  sha256,
  type TreeHead,
} from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";
import { type BundleProof, bundleProofSchema } from "./bundle-files";
import { type BundleSource, linesOf, UnreadableFile, wholeText } from "./bundle-source";
import { inTableOrder, type Placed, type ProvedDocument, rowsOfDocument } from "./document-rows";
import {
  checkSums,
  expectedColumns,
  listedNames,
  type Manifest,
  manifestSchema,
  partNames,
  queryOf,
  tableName,
} from "./manifest";
import { type BundleTable, bundleColumns, csvLine, isWithinScope, TableTotals } from "./rows";

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
  | "order_differs"
  | "out_of_scope"
  | "row_differs"
  | "count_differs"
  | "total_differs";

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
 * Checks a bundle against itself and what was noted elsewhere, the whole table worked out anew from the documents. Its files are
 * read twice, once for their hashes and once side by side; nothing is held but a line of each.
 *
 * @returns the manifest where all holds, or the first fault
 */
export function checkBundle(
  source: BundleSource,
  noted: NotedElsewhere = {},
): { manifest: Manifest; fault: null } | { manifest: null; fault: BundleFault } {
  const files = faulting(source);
  try {
    const manifest = readManifest(files);
    checkFiles(files, manifest);
    const text = (name: string) => wholeText(files.read(name));
    const head = checkHead(text("checkpoint.txt"), text("key.txt"), manifest, noted);
    checkTable(files, manifest, head);
    return { manifest, fault: null };
  } catch (error) {
    if (error instanceof Found) return { manifest: null, fault: error.fault };
    throw error;
  }
}

/** The same files; one that cannot be read is a fault of that name. */
function faulting({ names, read }: BundleSource): BundleSource {
  const known = new Set(names);
  function* tried(name: string) {
    if (!known.has(name)) fail(name, "missing");
    try {
      yield* read(name);
    } catch (error) {
      if (error instanceof UnreadableFile) fail(name, "unreadable");
      throw error;
    }
  }
  return { names, read: tried };
}

/** What the bundle says of itself, in the one form in which it is written. */
function readManifest(files: BundleSource): Manifest {
  const name = "manifest.json";
  const text = wholeText(files.read(name));
  const manifest = parsed(name, text, manifestSchema);
  const { scope, query, columns } = manifest;
  const expected = expectedColumns(manifest);
  if (text !== `${canonicalJson(manifest)}\n` || query !== queryOf(scope)) fail(name, "unreadable");
  if (canonicalJson(columns) !== canonicalJson(expected.columns)) fail(name, "unreadable");
  if (
    manifest.format !== "huilu.bundle/2" &&
    canonicalJson(manifest.leftOut) !== canonicalJson(expected.leftOut)
  )
    fail(name, "unreadable");
  return manifest;
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

/** Each file is as listed, those that have to be there are, and no other is. */
function checkFiles(files: BundleSource, manifest: Manifest): void {
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  const names = listedNames(manifest);
  for (const name of names) if (!listed.has(name)) fail(name, "missing");
  for (const { name, bytes, sha256: hash } of manifest.files) {
    const file = hashed(files.read(name));
    if (file.bytes !== bytes || file.sha256 !== hash) fail(name, "hash_differs");
  }
  const own = { name: "manifest.json", ...hashed(files.read("manifest.json")) };
  const sums = wholeText(files.read("SHA256SUMS"));
  const others = checkSums(manifest.files);
  if (sums !== others + checkSums([own]))
    fail(sums.startsWith(others) ? own.name : "SHA256SUMS", "hash_differs");
  const expected = new Set([...names, own.name, "SHA256SUMS"]);
  const stray =
    files.names.find((name) => !expected.has(name)) ?? [...listed.keys()].find((name) => !expected.has(name));
  if (stray !== undefined) fail(stray, "unlisted");
}

function hashed(chunks: Iterable<Uint8Array>): { bytes: number; sha256: string } {
  const hash = runningHash();
  let bytes = 0;
  for (const chunk of chunks) {
    hash.add(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.hex() };
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

/** Documents, proofs and table side by side: each document is proved, and its rows are the next ones of the table. */
function checkTable(files: BundleSource, manifest: Manifest, head: TreeHead): void {
  const { counts, language, table: of, columns } = manifest;
  const name = tableName(of);
  const table = sameBytes(files.read(name));
  const all = bundleColumns(of);
  const shown = all.flatMap(({ key, title }, place) => (columns.includes(key) ? [{ place, title }] : []));
  const titles = shown.map(({ title }) => title[language]);
  if (!table.goesOn(`\uFEFF${csvLine(titles)}`)) fail(name, "row_differs", "0");
  const totals = new TableTotals(all);
  let rows = 0;
  let revisions = 0;
  let before: Placed | null = null;
  for (const names of partNames(counts.revisions)) {
    const documents = linesOf(files.read(names.revisions))[Symbol.iterator]();
    for (const line of linesOf(files.read(names.proofs))) {
      const proof = parsed(names.proofs, line, bundleProofSchema);
      if (canonicalJson(proof) !== line) fail(names.proofs, "unreadable");
      const where = `${proof.session}@${proof.revision}`;
      const next = documents.next();
      if (next.done === true) throw fail(names.revisions, "missing", where);
      const document = proved(proof, head, next.value, names);
      const own = rowsAnew(of, document, names.revisions);
      const place = { session: document.session, record: own.record };
      if (before !== null && inTableOrder(before, place) >= 0) fail(names.proofs, "order_differs", where);
      if (!isWithinScope(manifest.scope, own.record)) fail("manifest.json", "out_of_scope", where);
      before = place;
      for (const row of own.rows) {
        rows += 1;
        totals.add(row);
        const cells = shown.map((column) => row[column.place] ?? null);
        if (!table.goesOn(csvLine(cells))) fail(name, "row_differs", `${rows}`);
      }
      revisions += 1;
    }
    if (documents.next().done !== true) fail(names.revisions, "not_included");
  }
  if (!table.ends()) fail(name, "row_differs", `${rows + 1}`);
  if (counts.rows !== rows || counts.revisions !== revisions) fail("manifest.json", "count_differs");
  if (
    manifest.format !== "huilu.bundle/2" &&
    canonicalJson(manifest.totals) !== canonicalJson(totals.values())
  )
    fail("manifest.json", "total_differs");
}

/** Bytes that are compared with texts as they come, one after the other. */
function sameBytes(chunks: Iterable<Uint8Array>): { goesOn(text: string): boolean; ends(): boolean } {
  const encoder = new TextEncoder();
  const taken = chunks[Symbol.iterator]();
  let rest: Uint8Array = new Uint8Array(0);
  const more = () => {
    while (rest.length === 0) {
      const next = taken.next();
      if (next.done === true) return false;
      rest = next.value;
    }
    return true;
  };
  return {
    goesOn(text) {
      const expected = encoder.encode(text);
      for (let at = 0; at < expected.length; ) {
        if (!more()) return false;
        const length = Math.min(rest.length, expected.length - at);
        for (let n = 0; n < length; n++) if (rest[n] !== expected[at + n]) return false;
        rest = rest.subarray(length);
        at += length;
      }
      return true;
    },
    ends: () => !more(),
  };
}

function proved(
  proof: BundleProof,
  head: TreeHead,
  document: string,
  names: { proofs: string; revisions: string },
): ProvedDocument {
  const { session, revision } = proof;
  const where = `${session}@${revision}`;
  const entry = parsed(names.proofs, proof.entry, ledgerEntrySchema.omit({ hash: true }));
  const hash = sha256(document);
  if (entry.payload.sha256 !== hash) fail(names.revisions, "document_differs", where);
  if (
    canonicalJson(entry) !== proof.entry ||
    entry.action !== "record.published" ||
    entry.subject !== session ||
    entry.payload.number !== revision ||
    entry.seq !== proof.index + 1
  ) {
    fail(names.proofs, "entry_differs", where);
  }
  const way = proof.proof.map((beside) => Buffer.from(beside, "base64"));
  if (!includes(head, proof.index, leafHash(proof.entry), way)) fail(names.proofs, "not_included", where);
  return { session, revision, document, sha256: hash, publishedAt: entry.at };
}

function rowsAnew(table: BundleTable, document: ProvedDocument, file: string) {
  try {
    return rowsOfDocument(table, document);
  } catch {
    return fail(file, "unreadable", `${document.session}@${document.revision}`);
  }
}
