// Checks the bundle that this file lies in: node verify.mjs [FOLDER] [--key FILE] [--checkpoint FILE]
// Needs Node 20 and nothing else: no network, no other code. Ends with 0 where all holds, 1 where something does not.
import { createHash, createPublicKey, verify } from "node:crypto";
import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { StringDecoder } from "node:string_decoder";
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
const must = (holds, ...fault) => holds || fail(...fault);

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

// Files are read piece by piece, and by line.
const present = new Set(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/")),
);
const placeOf = (name) => (present.has(name) ? join(folder, name) : fail(name, "missing"));
const textOf = (name) => readFileSync(placeOf(name), "utf8");
function* piecesOf(name) {
  const file = openSync(placeOf(name));
  const piece = Buffer.alloc(1 << 16);
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
    yield piece.subarray(0, length);
  closeSync(file);
}
function* linesOf(name) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for (const piece of piecesOf(name)) {
    const lines = (rest + decoder.write(piece)).split("\n");
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function jsonOf(name, text) {
  try {
    return JSON.parse(text);
  } catch {
    return fail(name, "unreadable");
  }
}

// 1. Every file is the one that the manifest lists, those that have to be there are, and there is no other.
const manifestText = textOf("manifest.json");
const manifest = jsonOf("manifest.json", manifestText);
const { format, files, counts } = manifest ?? {};
const isOurs = format === "huilu.bundle/3" && Array.isArray(files) && counts?.revisions <= 100_000_000;
must(isOurs && `${JSON.stringify(manifest)}\n` === manifestText, "manifest.json", "unreadable");
const parts = [];
while (parts.length * 10_000 < manifest.counts.revisions)
  parts.push(`${String(parts.length + 1).padStart(5, "0")}.jsonl`);
const table = `${manifest.table}.csv`;
const names = ["HOW-TO-CHECK.en.md", "HOW-TO-CHECK.zh-CN.md", table, "checkpoint.txt", "key.txt"]
  .concat(parts.map((name) => `proofs/${name}`))
  .concat(parts.map((name) => `revisions/${name}`))
  .concat("figures.mjs", "rows.mjs", "verify.mjs");
const listed = new Set(manifest.files.map(({ name }) => name));
for (const name of names) if (!listed.has(name)) fail(name, "missing");
for (const name of [...listed, ...present])
  if (![...names, "manifest.json", "SHA256SUMS"].includes(name)) fail(name, "unlisted");
let sums = "";
for (const { name, bytes, sha256: expected } of manifest.files) {
  const hash = createHash("sha256");
  let length = 0;
  for (const piece of piecesOf(name)) [length] = [length + piece.length, hash.update(piece)];
  if (length !== bytes || hash.digest("hex") !== expected) fail(name, "hash_differs");
  sums += `${expected}  ${name}\n`;
}
const told = textOf("SHA256SUMS");
const faulty = told.startsWith(sums) ? "manifest.json" : "SHA256SUMS";
must(told === `${sums}${sha256(manifestText).toString("hex")}  manifest.json\n`, faulty, "hash_differs");

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
const jwk = { kty: "OKP", crv: "Ed25519", x: tagged.subarray(1).toString("base64url") };
const body = Buffer.from(note.slice(0, note.indexOf("\n\n") + 1));
const isSigned =
  name === origin &&
  keyName === origin &&
  tagged[0] === 1 &&
  expected.toString("hex") === keyHash &&
  expected.equals(marked.subarray(0, 4)) &&
  verify(null, body, createPublicKey({ key: jwk, format: "jwk" }), marked.subarray(4));
if (!isSigned) fail("checkpoint.txt", "signature_differs");
if (values.key !== undefined && readFileSync(values.key, "utf8").trim() !== key) fail("key.txt", "other_key");
const [size, { ledger, asOf }] = [Number(sizeText), manifest];
const isSame = ledger.origin === origin && ledger.size === size && ledger.root === root && asOf === at;
must(isSame, "manifest.json", "checkpoint_differs");
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

function proved({ session, revision, index, entry: text, proof }, document, part) {
  const where = `${session}@${revision}`;
  const entry = jsonOf(`proofs/${part}`, text);
  const hash = sha256(document).toString("hex");
  const { action, subject, seq, payload } = entry ?? {};
  if (payload?.sha256 !== hash) fail(`revisions/${part}`, "document_differs", where);
  const agrees = action === "record.published" && subject === session && payload.number === revision;
  if (!agrees || seq !== index + 1) fail(`proofs/${part}`, "entry_differs", where);
  must(isIncluded(index, sha256(Buffer.from([0]), text), proof), `proofs/${part}`, "not_included", where);
  const record = jsonOf(`revisions/${part}`, document);
  return { session, revision, sha256: hash, publishedAt: entry.at, record };
}

// 4. Each row is the one that rows.mjs works out of its document, and says the figures that figures.mjs reads in it by itself.
const { bundleColumns, headLine, isWithinScope, leftOut, rowsOf, TableTotals } = await import("./rows.mjs");
const { figuresOf, hasFigures } = await import("./figures.mjs");
must(hasFigures(manifest.table), "manifest.json", "unreadable");
const columns = bundleColumns(manifest.table).map(({ key: column }) => column);
const known = [columns, leftOut[manifest.table]].join(";");
must(known === [manifest.columns, manifest.leftOut].join(";"), "manifest.json", "unreadable");
// Text that a spreadsheet would take for a formula has an apostrophe before it.
const safe = (text) => (/^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text);
const plain = (value) => (typeof value === "string" ? safe(value) : String(value ?? ""));
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const lines = linesOf(table);
const totals = new TableTotals(bundleColumns(manifest.table));
let [count, revisions, length, before] = [0, 0, 0, { session: "", record: { year: Infinity } }];
function follows(row) {
  for (const line of row.split("\n").slice(0, -1))
    must(lines.next().value === line, table, "row_differs", count);
  length += Buffer.byteLength(row);
}
follows(headLine(manifest.table, manifest.language));
for (const part of parts) {
  const documents = linesOf(`revisions/${part}`);
  for (const line of linesOf(`proofs/${part}`)) {
    const next = documents.next();
    if (next.done) fail(`revisions/${part}`, "missing");
    const { record, ...head } = proved(jsonOf(`proofs/${part}`, line), next.value, part);
    const years = before.record.year - record.year;
    const isNext = years > 0 || (years === 0 && before.session < head.session);
    must(isNext, `proofs/${part}`, "order_differs", head.session);
    must(isWithinScope(manifest.scope, record), "manifest.json", "out_of_scope", head.session);
    checkRows(head, record);
    [before, revisions] = [{ ...head, record }, revisions + 1];
  }
  if (!documents.next().done) fail(`revisions/${part}`, "not_included");
}
function checkRows(head, record) {
  const figures = figuresOf(manifest.table, head, record);
  for (const [place, cells] of rowsOf(manifest.table, head, record).entries()) {
    count += 1;
    follows(`${cells.map((cell) => quoted(plain(cell))).join()}\r\n`);
    for (const [column, value] of Object.entries(figures[place]))
      must(cells[columns.indexOf(column)] === value, table, "row_differs", `${count}: ${column}`);
    totals.add(cells);
  }
}
must(length === manifest.files.find((file) => file.name === table).bytes, table, "row_differs", count + 1);
const isCounted = manifest.counts.rows === count && manifest.counts.revisions === revisions;
must(isCounted, "manifest.json", "count_differs");
const sorted = Object.fromEntries(Object.entries(totals.values()).sort());
must(JSON.stringify(manifest.totals) === JSON.stringify(sorted), "manifest.json", "total_differs");
process.stdout.write(
  `All holds 全部相符: ${count} rows, ${revisions} revisions, as of ${at}. Key 公钥: ${key}\n`,
);
