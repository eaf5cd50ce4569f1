import { expect, test } from "vitest";
import { getRoster, listRosters, previewImport } from "../../queries/rosters";
import { ledger, rosterUploads } from "../../schema";
import { contextsOf, makeAccount, temporaryDatabase } from "../../testing";
import { anImport, aTable, makeRoster } from "../../testing-rolls";
import { createRoster } from "./create-roster";
import { importRoster } from "./import-roster";
import { keepUpload } from "./keep-upload";

async function office() {
  const db = await temporaryDatabase();
  const recorder = makeAccount(db, "recorder");
  const contexts = contextsOf(db);
  return { db, as: () => contexts(recorder) };
}

const refused = (code: string) => expect.objectContaining({ code });

test("a body has one roster a term, of a region that exists and has such a body", async () => {
  const { db, as } = await office();
  using _db = db;
  makeRoster(as);
  expect(listRosters(as())).toMatchObject([
    { regionName: "吕梁市离石区", level: "county", term: 7, members: 3 },
  ]);
  const congress = { kind: "people_congress", region: "141102", term: 7 } as const;
  expect(() => createRoster(as(), congress)).toThrow(refused("roster_exists"));
  expect(() => createRoster(as(), { ...congress, term: 0 })).toThrow(refused("invalid_input"));
  expect(() => createRoster(as(), { ...congress, region: "999999" })).toThrow(refused("invalid_input"));
  expect(createRoster(as(), { ...congress, kind: "cppcc" }).id).toBeTruthy();
});

test("one wrong row, and nothing is written; the upload stays to be looked at", async () => {
  const { db, as } = await office();
  using _db = db;
  const roster = makeRoster(as);
  const rows = [...aTable.rows, ["004", "测试四"], ["001", "测试五"]];
  const { id } = keepUpload(as(), { ...aTable, rows, roster });
  expect(previewImport(as(), id, null)).toMatchObject({
    ...{ heading: 0, members: 4, plan: { unchanged: 3 } },
    faults: [{ row: 6, field: "number", code: "double", other: 2 }],
  });
  expect(() => importRoster(as(), anImport(id))).toThrow(refused("roster_faults"));
  expect(getRoster(as(), roster)?.people).toHaveLength(3);
  expect(previewImport(as(), id, null)).not.toBeNull();
});

test("imported again, the same members are updated, not doubled; who is left out stays or leaves", async () => {
  const { db, as } = await office();
  using _db = db;
  const roster = makeRoster(as);
  const before = getRoster(as(), roster)?.people ?? [];
  const rows = [
    ["编号", "姓名", "代表团", "卡号"],
    ["003", "测试叁", "乙代表团", ""],
    ["001", "测试一", "甲代表团", "C-1"],
  ];
  const upload = () => keepUpload(as(), { ...aTable, rows, roster }).id;
  expect(importRoster(as(), anImport(upload()))).toMatchObject({
    added: 0,
    changed: 1,
    unchanged: 1,
    left: 0,
  });
  expect(getRoster(as(), roster)?.people.map(({ name, isMember }) => [name, isMember])).toEqual([
    ["测试叁", true],
    ["测试一", true],
    ["测试二", true],
  ]);
  expect(importRoster(as(), anImport(upload(), "leave"))).toMatchObject({ changed: 0, left: 1 });
  const after = getRoster(as(), roster);
  expect(after).toMatchObject({ members: 2 });
  expect(after?.people.find(({ name }) => name === "测试叁")?.id).toBe(before[2]?.id);
  importRoster(as(), anImport(keepUpload(as(), { ...aTable, roster }).id));
  expect(getRoster(as(), roster)).toMatchObject({ members: 3 });
});

test("an upload is used once, and holds names for a day at most; no name is in the ledger", async () => {
  const { db, as } = await office();
  using _db = db;
  const roster = makeRoster(as);
  const { id } = keepUpload(as(), { ...aTable, roster });
  importRoster(as(), anImport(id));
  expect(() => importRoster(as(), anImport(id))).toThrow(refused("upload_gone"));
  keepUpload(as(), { ...aTable, roster });
  keepUpload({ ...as(), now: "2023-06-02T08:00:00.000Z" }, { ...aTable, roster });
  expect(db.select().from(rosterUploads).all()).toHaveLength(1);
  expect(JSON.stringify(db.select().from(ledger).all())).not.toContain("测试");
});
