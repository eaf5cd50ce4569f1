import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { readCheckpoint } from "@/domain/ledger";
import { resources } from "@/domain/open-data";
import { canonicalJson, recordSchema } from "@/domain/record";
import { mergePeople } from "../mutations/person/link-people";
import { undoAct } from "../mutations/person/undo-act";
import { everyItem } from "../queries/open-data/list";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishCorrection, publishExample } from "../testing-records";
import { finishedDumps, manifestOf, NewerDump, removeOldDumps } from "./finished";
import { makeDump } from "./make-dump";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "huilu-dumps-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const far = "2099-01-01T00:00:00.000Z";

test("a dump holds every item of every resource, and sums that hold", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [key = ""] = publishExample(office);
  publishCorrection(office, key, "更正一处");
  const place = join(folder, "whole");
  const { name, isNew, manifest } = makeDump(db, place, far);
  expect(isNew).toBe(true);
  expect(manifestOf(place, name)).toEqual(manifest);
  expect(readCheckpoint(manifest?.checkpoint ?? "")?.size).toBeGreaterThan(3);
  const sums = readFileSync(join(place, name, "SHA256SUMS"), "utf8");
  for (const { name: file, sha256: sum, unpacked_sha256, items, resource } of manifest?.files ?? []) {
    const bytes = readFileSync(join(place, name, file));
    expect(sha256(bytes)).toBe(sum);
    expect(sums).toContain(`${sum}  ${file}\n`);
    const text = gunzipSync(bytes).toString();
    expect(sha256(text)).toBe(unpacked_sha256);
    if (file.endsWith(".csv.gz")) continue;
    const its = resources.find((one) => one.name === resource);
    if (its === undefined) throw new Error(resource);
    const lines = text.split("\n").slice(0, -1);
    expect(lines).toHaveLength(items);
    const read: unknown[] = lines.map((line) => (its.whole ?? its.schema).parse(JSON.parse(line)));
    expect(read).toMatchObject([...everyItem(db, its, null)]);
  }
  const whole = z.object({ sha256: z.string(), record: recordSchema });
  const revisions = gunzipSync(readFileSync(join(place, name, "revisions.jsonl.gz"))).toString();
  for (const line of revisions.split("\n").slice(0, -1)) {
    const { sha256: sum, record } = whole.parse(JSON.parse(line));
    expect(sha256(canonicalJson(record))).toBe(sum);
  }
});

test("the same moment gives the same bytes, whatever came after; nothing new makes no second dump", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [key = ""] = publishExample(office);
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  const first = makeDump(db, one, far);
  const then = first.manifest?.as_of ?? "";
  expect(makeDump(db, one, far)).toMatchObject({ isNew: false, name: first.name });
  publishCorrection(office, key, "更正一处");
  expect(makeDump(db, two, then).name).toBe(first.name);
  for (const file of readdirSync(first.folder)) {
    expect(readFileSync(join(two, first.name, file)), file).toEqual(
      readFileSync(join(one, first.name, file)),
    );
  }
  const later = makeDump(db, one, far);
  expect(later.isNew).toBe(true);
  expect(finishedDumps(one).map(({ name }) => name)).toEqual([later.name, first.name]);
});

test("tables have a column a value, and cells that no spreadsheet runs", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const { folder: place } = makeDump(db, join(folder, "tables"), far);
  const table = gunzipSync(readFileSync(join(place, "sittings.csv.gz")))
    .toString()
    .split("\r\n");
  const head = table[0]?.replace("\uFEFF", "").split(",") ?? [];
  const cells = table[1]?.split(",") ?? [];
  const at = (name: string) => cells[head.indexOf(name)];
  expect([at("session"), at("due"), at("present"), at("threshold"), at("quorum_met")]).toEqual([
    "141102-congress-7-4",
    "194",
    "180",
    "130",
    "true",
  ]);
  expect(head).not.toContain("evidence");
});

test("old dumps go, the newest stays however old", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const place = join(folder, "old");
  makeDump(db, place, far);
  const [key = ""] = publishExample(office);
  makeDump(db, place, far);
  publishCorrection(office, key, "更正一处");
  const { name } = makeDump(db, place, far);
  const long = new Date("2020-01-01");
  for (const dump of finishedDumps(place)) utimesSync(join(place, dump.name), long, long);
  expect(removeOldDumps(place, 7, "2020-01-07T00:00:00.000Z")).toEqual([]);
  expect(removeOldDumps(place, 7, "2020-02-01T00:00:00.000Z")).toHaveLength(2);
  expect(finishedDumps(place).map((dump) => dump.name)).toEqual([name]);
});

test("a manifest of a newer version is told from one that was spoilt", () => {
  const place = join(folder, "newer");
  const said = (manifest: unknown) => {
    mkdirSync(join(place, "0"), { recursive: true });
    writeFileSync(join(place, "0", "manifest.json"), JSON.stringify(manifest));
    return () => manifestOf(place, "0");
  };
  const empty = { format: "huilu.dump/1", as_of: null, checkpoint: null, files: [] };
  expect(said(empty)()).toEqual(empty);
  for (const newer of [
    { ...empty, format: "huilu.dump/2" },
    { ...empty, more: 1 },
  ]) {
    expect(said(newer)).toThrow(NewerDump);
  }
  for (const spoilt of [{}, [], { ...empty, format: "another/1" }]) {
    expect(said(spoilt)).toThrow(z.ZodError);
  }
});

test("a merge, and its undoing, make a dump of their own, with the old id leading on", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const place = join(folder, "linked");
  const before = makeDump(db, place, far);
  const at = (now: string) => ({ ...office.as(office.recorder), now });
  const [from, into] = ["141102-cppcc/廉海平", "141102-congress/廉海平"];
  const { act } = mergePeople(at("2098-01-01T00:00:00.000Z"), { from, into, reason: "据任免名单核对" });
  const merged = makeDump(db, place, far);
  undoAct(at("2098-01-02T00:00:00.000Z"), { act });
  const undone = makeDump(db, place, far);
  const people = ({ folder: of }: typeof before) =>
    gunzipSync(readFileSync(join(of, "people.jsonl.gz"))).toString();
  expect([before, merged, undone].map(({ isNew }) => isNew)).toEqual([true, true, true]);
  expect(people(merged)).toContain(`"same_as":"${into}"`);
  expect(people(merged)).toContain(`"former_ids":["${from}"]`);
  expect(people(undone)).toBe(people(before));
});
