// Checks the bundle that this file lies in: node verify.mjs [FOLDER] [--key FILE] [--checkpoint FILE]
// Needs Node 20 and nothing else: no network, no other code. Ends with 0 where all holds, 1 where something does not.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: "string" }, checkpoint: { type: "string" } },
});
const folder = positionals[0] ?? dirname(fileURLToPath(import.meta.url));

function fail(file, code, where = "") {
  process.stdout.write(`DOES NOT HOLD 不符: ${file}: ${code}${where === "" ? "" : ` (${where})`}\n`);
  process.exit(1);
}

const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function bytesOf(name) {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return fail(name, "missing");
  }
}
const textOf = (name) => bytesOf(name).toString("utf8");

function jsonOf(name, text = textOf(name)) {
  try {
    return JSON.parse(text);
  } catch {
    return fail(name, "unreadable");
  }
}

// 1. Every file is the one that the manifest lists, and there is no other.
const manifest = jsonOf("manifest.json");
if (manifest?.format !== "huilu.bundle/1" || !Array.isArray(manifest.files))
  fail("manifest.json", "unreadable");
for (const { name, bytes, sha256: listed } of manifest.files) {
  if (!/^(revisions\/)?[\w@.-]+$/.test(name) || name.includes("..")) fail("manifest.json", "unreadable");
  const file = bytesOf(name);
  if (file.length !== bytes || sha256(file).toString("hex") !== listed) fail(name, "hash_differs");
}
const listed = new Set(["manifest.json", ...manifest.files.map(({ name }) => name)]);
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const inside = entry.parentPath ?? entry.path;
  const name = join(inside, entry.name)
    .slice(join(folder, "x").length - 1)
    .replaceAll("\\", "/");
  if (!entry.isDirectory() && !listed.has(name)) fail(name, "unlisted");
}

// 2. The checkpoint is signed with the key (Ed25519; C2SP signed-note), and the manifest says the same as it.
const note = textOf("checkpoint.txt");
const key = textOf("key.txt").trim();
const form = /^([^\n+ ]+)\n(\d+)\n([A-Za-z0-9+/]{43}=)\ntime (\S+)\n\n— (\S+) ([A-Za-z0-9+/=]+)\n$/u;
const [, origin, sizeText, root, at, name, signed] = form.exec(note) ?? fail("checkpoint.txt", "unreadable");
const [, keyName, keyHash, encoded] =
  /^([^\n+ ]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(key) ?? fail("key.txt", "unreadable");
const tagged = Buffer.from(encoded, "base64");
const marked = Buffer.from(signed, "base64");
const expected = sha256(`${keyName}\n`, tagged).subarray(0, 4);
const isSigned =
  name === origin &&
  keyName === origin &&
  tagged[0] === 1 &&
  expected.toString("hex") === keyHash &&
  expected.equals(marked.subarray(0, 4)) &&
  verify(
    null,
    Buffer.from(note.slice(0, note.indexOf("\n\n") + 1)),
    createPublicKey({
      key: { kty: "OKP", crv: "Ed25519", x: tagged.subarray(1).toString("base64url") },
      format: "jwk",
    }),
    marked.subarray(4),
  );
if (!isSigned) fail("checkpoint.txt", "signature_differs");
if (values.key !== undefined && readFileSync(values.key, "utf8").trim() !== key) fail("key.txt", "other_key");
const size = Number(sizeText);
const { ledger } = manifest;
if (ledger.origin !== origin || ledger.size !== size || ledger.root !== root || manifest.asOf !== at)
  fail("manifest.json", "checkpoint_differs");
if (values.checkpoint !== undefined) {
  const [otherOrigin, otherSize, otherRoot] = readFileSync(values.checkpoint, "utf8").split("\n");
  if (otherOrigin !== origin) fail("checkpoint.txt", "other_ledger");
  if (otherSize !== sizeText) fail("checkpoint.txt", "not_comparable", otherSize);
  if (otherRoot !== root) fail("checkpoint.txt", "checkpoint_differs");
}

// 3. Each document is the one that an entry names, and the entry is in the tree (RFC 9162, section 2.1.3.2).
function isIncluded(index, leaf, proof) {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const beside of proof.map((text) => Buffer.from(text, "base64"))) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = sha256(Buffer.from([1]), beside, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else hash = sha256(Buffer.from([1]), hash, beside);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.toString("base64") === root;
}

const proofs = jsonOf("proofs.json");
const documents = [];
for (const { session, revision, index, entry: text, proof } of proofs) {
  const where = `${session}@${revision}`;
  const file = `revisions/${where}.json`;
  const entry = jsonOf("proofs.json", text);
  const hash = sha256(bytesOf(file)).toString("hex");
  if (entry.payload?.sha256 !== hash) fail(file, "document_differs");
  const agrees =
    entry.action === "record.published" &&
    entry.subject === session &&
    entry.payload.number === revision &&
    entry.seq === index + 1;
  if (!agrees) fail("proofs.json", "entry_differs", where);
  if (!isIncluded(index, sha256(Buffer.from([0]), text), proof)) fail("proofs.json", "not_included", where);
  documents.push({ session, revision, hash, at: entry.at, record: jsonOf(file) });
}
const proved = new Set(documents.map(({ session, revision }) => `revisions/${session}@${revision}.json`));
for (const name of listed) if (name.startsWith("revisions/") && !proved.has(name)) fail(name, "not_included");

// 4. Each row says what its document says: figures, identity, hashes. Newest year first, then by address.
function csvRows(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(1).filter((row) => row.length > 1);
}
// Text that a spreadsheet would take for a formula has an apostrophe before it.
const safe = (text) => (/^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text);
const cell = (value) => (value === null || value === undefined ? "" : safe(String(value)));

documents.sort((a, b) => b.record.year - a.record.year || (a.session < b.session ? -1 : 1));
const sittings = documents.flatMap((document) =>
  document.record.sittings.map((sitting) => ({ document, sitting })),
);
const rows = csvRows(textOf("attendance.csv"));
for (const [n, { document, sitting }] of sittings.entries()) {
  const { record } = document;
  const { inOffice, due, present, absent, quorumClaim } = sitting.attendance;
  const told = Object.fromEntries(manifest.columns.map((column, place) => [column, rows[n]?.[place]]));
  const said = {
    session: document.session,
    region_code: record.body.regionCode,
    region: record.body.regionName,
    body: record.body.kind,
    level: record.body.level,
    term: record.term,
    session_number: record.session,
    year: record.year,
    sitting: sitting.kind,
    date: sitting.date,
    in_office: inOffice,
    due,
    present,
    absent,
    claim: quorumClaim,
    revision: document.revision,
    sha256: document.hash,
    published_at: document.at,
  };
  for (const [column, value] of Object.entries(said))
    if (told[column] !== cell(value)) fail("attendance.csv", "row_differs", `${n + 1}: ${column}`);
}
if (rows.length !== sittings.length) fail("attendance.csv", "row_differs", `${sittings.length + 1}`);
if (manifest.counts.rows !== rows.length || manifest.counts.revisions !== documents.length)
  fail("manifest.json", "count_differs");
process.stdout.write(
  `All holds 全部相符: ${rows.length} rows, ${documents.length} revisions, as of ${at}. Key 公钥: ${key}\n`,
);
