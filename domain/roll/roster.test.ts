import fc from "fast-check";
import { expect, test } from "vitest";
import { guessColumns } from "./guess-columns";
import { type KeptMember, planImport } from "./plan-import";
import { readRoster } from "./read-roster";

const mapping = { number: 0, name: 1, group: 2, card: 3, notes: null };
const heading = ["编号", "姓名", "代表团", "卡号"];

test("a title above the heading is passed over, and columns are told by their words", () => {
  expect(
    guessColumns([["第七届代表名册"], ["序号", "代表证号", "姓　名", "代表团", "卡号", "备注"]]),
  ).toEqual({
    heading: 1,
    mapping: { number: 1, name: 2, group: 3, card: 4, notes: 5 },
  });
  expect(guessColumns([["No.", "Name", "Delegation"]]).mapping).toMatchObject({
    number: 0,
    name: 1,
    group: 2,
  });
});

test("a heading of two rows ends with the second, whether its cells are merged or left empty", () => {
  const mapping = { number: 0, name: 1, group: 2, card: 3, notes: null };
  const data = ["001", "测试一", "甲代表团", "C-1"];
  const title = ["第七届代表名册", "第七届代表名册", "第七届代表名册", "第七届代表名册"];
  const first = ["代表证号", "姓名", "所在", "所在"];
  const merged = [title, first, ["代表证号", "姓名", "代表团", "卡号"], data];
  expect(guessColumns(merged)).toEqual({ heading: 2, mapping });
  const empty = [title, ["代表证号", "姓名", "所在", ""], ["", "", "代表团", "卡号"], data];
  expect(guessColumns(empty)).toEqual({ heading: 2, mapping });
});

test("a first row that lacks its number and name is a wrong row, not heading", () => {
  const rows = [heading, ["", "", "甲代表团", ""], ["001", "测试一", "甲代表团", ""]];
  expect(guessColumns(rows).heading).toBe(0);
  expect(readRoster(rows, 0, mapping).faults.map(({ row, code }) => [row, code])).toEqual([
    [2, "missing"],
    [2, "missing"],
  ]);
});

test("five thousand members are read, one number of them double however it is written", () => {
  const rows = Array.from({ length: 5000 }, (_, n) => [String(n + 1).padStart(4, "0"), `测试${n}`, "", ""]);
  expect(readRoster([heading, ...rows], 0, mapping)).toMatchObject({ faults: [], isTooLong: false });
  const { faults, isTooLong } = readRoster([heading, ...rows, ["０００７ ", "测试", "", ""]], 0, mapping);
  expect(faults).toEqual([{ row: 5002, field: "number", code: "double", value: "0007", other: 8 }]);
  expect(isTooLong).toBe(false);
  const more = [heading, ...rows, ["5001", "测试", "", ""]];
  expect(readRoster(more, 0, mapping).isTooLong).toBe(true);
});

test("a table without a known heading is for the person to map", () => {
  expect(
    guessColumns([
      ["甲", "乙"],
      ["1", "测试一"],
    ]),
  ).toMatchObject({ heading: 0, mapping: { number: null } });
  expect(guessColumns([])).toMatchObject({ heading: 0 });
});

test("rows are read as lists write them: padded names, full-width digits, empty rows between", () => {
  const { members, faults } = readRoster(
    [heading, ["００１", "测　试", "甲团", ""], ["", " ", "", ""], ["002", "Test  Two"]],
    0,
    mapping,
  );
  expect(faults).toEqual([]);
  expect(members).toEqual([
    { row: 2, member: { number: "001", name: "测试", group: "甲团", card: null, notes: null } },
    { row: 4, member: { number: "002", name: "Test Two", group: null, card: null, notes: null } },
  ]);
});

test("every wrong row is told with its number in the file; the rest is read", () => {
  const { members, faults } = readRoster(
    [
      heading,
      ["1", "测试一", "", "C1"],
      ["", "测试二", "", ""],
      ["1", "测试三", "", ""],
      ["4", "", "", "C1"],
      ["5", "测".repeat(81), "", ""],
      ["6", "测试六", "", "1"],
      ["7", "测试七", "", "7"],
    ],
    0,
    mapping,
  );
  expect(faults.map(({ row, field, code, other }) => [row, field, code, other])).toEqual([
    [3, "number", "missing", null],
    [4, "number", "double", 2],
    [5, "name", "missing", null],
    [5, "card", "double", 2],
    [6, "name", "too_long", null],
    [7, "card", "of_another", 2],
  ]);
  expect(members.map(({ row }) => row)).toEqual([2, 8]);
});

test("each row is a member, or has a fault, or is empty; never two of these", () => {
  const cell = fc.constantFrom("", " ", "1", "２", "2", "测试", "x");
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 }), (rows) => {
      const { members, faults } = readRoster([heading, ...rows], 0, mapping);
      const [good, bad] = [members.map(({ row }) => row), new Set(faults.map(({ row }) => row))];
      const empty = rows.filter((cells) => cells.every((text) => text.trim() === "")).length;
      expect(good.some((row) => bad.has(row))).toBe(false);
      expect(good.length + bad.size + empty).toBe(rows.length);
      expect(new Set(members.map(({ member }) => member.number)).size).toBe(members.length);
    }),
  );
});

const kept = (number: string, name: string, isMember = true): KeptMember => ({
  ...{ id: `m${number}`, number, name, isMember },
  ...{ group: null, card: null, notes: null },
});
const given = (number: string, name: string) => ({ number, name, group: null, card: null, notes: null });

test("an import changes whom it names by number, and tells whom it does not name", () => {
  const plan = planImport(
    [kept("1", "测试一"), kept("2", "测试二"), kept("3", "测试三"), kept("4", "测试四", false)],
    [given("1", "测试一"), given("2", "测试贰"), given("4", "测试四"), given("5", "测试五")],
  );
  expect(plan).toMatchObject({
    added: [{ number: "5" }],
    changed: [
      { id: "m2", fields: ["name"], returns: false },
      { id: "m4", fields: [], returns: true },
    ],
    unchanged: 1,
    missing: [{ id: "m3" }],
  });
});

test("the same file twice changes nothing", () => {
  const file = [given("1", "测试一"), given("2", "测试二")];
  const plan = planImport(
    file.map((member) => ({ ...member, id: member.number, isMember: true })),
    file,
  );
  expect(plan).toEqual({ added: [], changed: [], unchanged: 2, missing: [] });
});
