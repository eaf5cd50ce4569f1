import { expect, test } from "vitest";
import { attendanceColumns, type Column } from "./attendance-columns";
import { attendanceRow, type SittingFacts } from "./attendance-row";
import { toCsv, toObjects } from "./csv";

const lishi: SittingFacts = {
  sessionKey: "141102-congress-7-4",
  regionCode: "141102",
  regionName: "吕梁市离石区",
  kind: "people_congress",
  level: "county",
  term: 7,
  session: 4,
  year: 2023,
  sittingId: "s1",
  sitting: "closing",
  ordinal: null,
  date: "2023-05-28",
  inOffice: null,
  due: 194,
  present: 180,
  absent: null,
  quorumClaim: "符合法定人数",
  revision: 1,
  sha256: "0".repeat(64),
  publishedAt: "2023-05-29T08:00:00.000Z",
  sources: [],
  quotes: { due: "194", present: "180" },
};

test("a row carries what is derived from its figures", () => {
  expect(attendanceRow(lishi)).toMatchObject({
    rate: 92.78,
    threshold: 130,
    margin: 50,
    quorumMet: true,
    base: "due",
    rule: "congress-local-2022",
    agreement: "agrees",
  });
});

test("what is not reported stays empty, never zero", () => {
  const row = attendanceRow({ ...lishi, due: null, present: null });
  expect(row).toMatchObject({ rate: null, threshold: null, margin: null, quorumMet: null });
});

test("CSV has a BOM, CRLF and one header", () => {
  const csv = toCsv(attendanceColumns, [attendanceRow(lishi)], "en");
  expect(csv.startsWith("\uFEFFSession,")).toBe(true);
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).not.toMatch(/[^\r]\n/);
});

const text: Column<string>[] = [
  {
    key: "t",
    title: { "zh-CN": "文", en: "T" },
    type: "text",
    unit: "none",
    definition: { "zh-CN": "", en: "" },
    value: (row) => row,
  },
];

test.each(["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠1"])(
  "%j cannot run",
  (cell) => {
    expect(toCsv(text, [cell], "en").split("\r\n")[1]?.replace(/^"/, "").startsWith("'")).toBe(true);
  },
);

test("quotes and commas are quoted; JSON keeps the text as it is", () => {
  expect(toCsv(text, ['a,"b"'], "en")).toContain('"a,""b"""');
  expect(toObjects(text, ["=1"])).toEqual([{ t: "=1" }]);
});

test("every column is defined in both languages, under a key of its own", () => {
  expect(new Set(attendanceColumns.map(({ key }) => key)).size).toBe(attendanceColumns.length);
  for (const { title, definition } of attendanceColumns) {
    expect(
      [title["zh-CN"], title.en, definition["zh-CN"], definition.en].every((words) => words.length > 0),
    ).toBe(true);
  }
});
