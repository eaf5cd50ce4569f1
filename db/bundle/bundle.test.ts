import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { readCheckpoint, signedCheckpoint, verifierKey } from "@/domain/ledger";
import { checkBundle, heldFiles, openZip } from "@/domain/proof";
import { openBundle } from "../queries/table-bundle";
import { filesOf, filesOfZip, makeAccount, temporaryDatabase } from "../testing";
import { makeOffice, publishCorrection, publishExample } from "../testing-records";
import { type Files, put, relist, runScript, text } from "./testing-forged";

const changeSchema = z.strictObject({
  file: z.string(),
  from: z.string(),
  to: z.string(),
  /** Whether `from` is a regular expression. */
  isPattern: z.boolean().default(false),
});

/** One forgery: what is changed, what the forger makes fit again, and the verdict that both checks must come to. */
const forgerySchema = z.strictObject({
  what: z.string(),
  change: changeSchema.nullable(),
  also: changeSchema.array().default([]),
  remove: z.string().optional(),
  add: z.string().optional(),
  relist: z.boolean().default(false),
  resign: z.boolean().default(false),
  noted: z.enum(["key", "checkpoint"]).optional(),
  verdict: z.strictObject({ file: z.string(), code: z.string() }),
});

const forgeries = readdirSync(join(import.meta.dirname, "forgeries")).map((name) => ({
  name,
  forgery: forgerySchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, "forgeries", name), "utf8")),
  ),
}));

let packed: Uint8Array = new Uint8Array();
let honest: Files = new Map();
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "huilu-bundle-"));
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const auditor = makeAccount(db, "auditor");
  const ctx = { actor: auditor, db, now: "2023-06-01T00:00:00.000Z" };
  packed = Buffer.concat([...openBundle(ctx, { language: "zh-CN" }).chunks]);
  honest = filesOfZip(packed);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("an honest bundle holds, by our check and by its own script", () => {
  expect(checkBundle(heldFiles(honest)).fault).toBeNull();
  const own = runScript(folder, honest, "honest");
  expect(own).toMatchObject({ code: 0 });
  expect(own.said).toContain("2 revisions");
});

test("the script has at most 200 lines and needs nothing but Node", () => {
  const lines = text(honest, "verify.mjs").split("\n");
  expect(lines.length).toBeLessThanOrEqual(201);
  const imported = lines.flatMap((line) => /^import .* from "([^"]+)"/.exec(line)?.slice(1) ?? []);
  expect(imported.every((name) => name.startsWith("node:"))).toBe(true);
});

test.each(forgeries)("$name", ({ name, forgery }) => {
  const forged = new Map(honest);
  const { change, also, remove, add, verdict } = forgery;
  for (const { file, from, to, isPattern } of change === null ? [] : [change, ...also]) {
    const before = text(forged, file);
    const after = before.replace(isPattern ? new RegExp(from) : from, to);
    expect(after).not.toBe(before);
    put(forged, file, after);
  }
  if (remove !== undefined) forged.delete(remove);
  if (add !== undefined) put(forged, add, "{}");
  if (forgery.resign) resign(forged);
  if (forgery.relist) relist(forged);
  const noted = { key: text(honest, "key.txt"), checkpoint: text(honest, "checkpoint.txt") };
  const file = join(folder, `${name}.noted`);
  const { noted: which } = forgery;
  if (which !== undefined) writeFileSync(file, noted[which]);
  const { fault } = checkBundle(heldFiles(forged), which === undefined ? {} : { [which]: noted[which] });
  expect(fault).toMatchObject(verdict);
  const own = runScript(folder, forged, name, which === undefined ? [] : [`--${which}`, file]);
  expect(own.code).toBe(1);
  expect(own.said).toContain(`${verdict.file}: ${verdict.code}`);
});

/** Signs the checkpoint with a key of the forger's own, at another moment. */
function resign(files: Files): void {
  const head = readCheckpoint(text(files, "checkpoint.txt"));
  if (head === null) throw new Error("no checkpoint");
  const { privateKey } = generateKeyPairSync("ed25519");
  put(files, "checkpoint.txt", signedCheckpoint(head, privateKey));
  put(files, "key.txt", verifierKey(head.origin, privateKey));
}

test("as of the same moment the bundle is the same, byte for byte, whatever was published since", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const ctx = { actor: makeAccount(db, "auditor"), db, now: "2023-06-01T00:00:00.000Z" };
  expect(() => openBundle(ctx, { language: "en" })).toThrow("not_found");
  publishExample(office);
  const [first] = db.all<{ at: string }>("select at from checkpoints order by id limit 1");
  const asOf = first?.at ?? "";
  const zip = Buffer.concat([...openBundle(ctx, { language: "en", asOf }).chunks]);
  const early = filesOfZip(zip);
  expect(text(early, "manifest.json")).toContain('"revisions":1');
  expect(checkBundle(heldFiles(early)).fault).toBeNull();
  const again = openBundle({ ...ctx, now: "2033-01-01T00:00:00.000Z" }, { language: "en", asOf });
  expect(Buffer.concat([...again.chunks]).equals(zip)).toBe(true);
});

test("a record that is published while a bundle is taken is not in it", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const ctx = { actor: makeAccount(db, "auditor"), db, now: "2023-06-01T00:00:00.000Z" };
  const whole = Buffer.concat([...openBundle(ctx, { language: "en" }).chunks]);
  const { chunks } = openBundle(ctx, { language: "en" });
  const taken = [chunks.next().value ?? new Uint8Array()];
  publishCorrection(office, "141102-congress-7-4", "数字更正", (was) => ({
    ...was,
    sittings: was.sittings.map((one) => ({ ...one, attendance: { ...one.attendance, present: 170 } })),
    citations: was.citations.map((one) =>
      one.path.endsWith("/present")
        ? { origin: "hand" as const, path: one.path, by: office.recorder.id, from: "会议记录" }
        : one,
    ),
  }));
  for (const chunk of chunks) taken.push(chunk);
  expect(Buffer.concat(taken).equals(whole)).toBe(true);
  const later = filesOf(openBundle(ctx, { language: "en" }));
  expect(text(later, "manifest.json")).toContain('"revisions":2');
  expect(text(later, "proofs/00001.jsonl")).toContain('"revision":2,');
});

/** Bytes that a fault of disk or wire, or a clumsy forger, changes: in which file, where in it, into what. */
const flips = fc.array(
  fc.record({
    file: fc.nat(),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bits: fc.integer({ min: 1, max: 255 }),
  }),
  { minLength: 1, maxLength: 3 },
);

test("whatever bytes of a bundle’s files are changed, both checks name a fault: none is left out", () => {
  const names = [...honest.keys()];
  let run = 0;
  fc.assert(
    fc.property(flips, (changes) => {
      const forged = new Map(honest);
      for (const { file, place, bits } of changes) {
        const name = names[file % names.length] ?? "";
        const bytes = Uint8Array.from(forged.get(name) ?? []);
        const at = Math.floor(place * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ bits;
        forged.set(name, bytes);
      }
      fc.pre([...forged].some(([name, bytes]) => Buffer.compare(bytes, honest.get(name) ?? bytes) !== 0));
      expect(checkBundle(heldFiles(forged)).fault).not.toBeNull();
      run += 1;
      if (run % 10 === 0) {
        const { code, said } = runScript(folder, forged, `flipped-${run}`);
        expect(code).toBe(1);
        expect(said).toMatch(/^DOES NOT HOLD/);
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);

test("whatever byte of a packed bundle is changed, it is found, or the files within are as they were", () => {
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const forged = Uint8Array.from(packed);
      forged[at] = (forged[at] ?? 0) ^ bits;
      let files: ReturnType<typeof openZip>;
      try {
        files = openZip(forged.length, (from, length) => forged.subarray(from, from + length));
      } catch {
        return;
      }
      if (checkBundle(files).fault !== null) return;
      for (const name of files.names)
        expect(Buffer.concat([...files.read(name)]).equals(honest.get(name) ?? new Uint8Array())).toBe(true);
      expect(files.names).toEqual([...honest.keys()]);
    }),
    { numRuns: 400 },
  );
}, 60_000);
