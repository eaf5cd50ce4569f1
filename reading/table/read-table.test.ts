import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDelimited } from "./read-delimited";
import { readSheet } from "./read-sheet";
import { readTable } from "./read-table";

const rows = [
  ["编号", "姓名", "代表团"],
  ["001", "测试一", "甲代表团"],
];

/** The rows as a spreadsheet program saves them in GB 18030 on a Chinese system. */
const inGb = Buffer.from("b1e0bac52cd0d5c3fb0d0a3030312cb2e2cad4d2bb0d0a", "hex");

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("隐藏", { state: "hidden" }).addRow(["不读"]);
  const sheet = book.addWorksheet("名册");
  sheet.addRow(rows[0]);
  sheet.addRow([
    "001",
    { richText: [{ text: "测试" }, { text: "一" }] },
    { formula: "1+1", result: "甲代表团" },
  ]);
  sheet.addRow([2, new Date("2023-05-28T00:00:00Z"), { text: "乙", hyperlink: "https://a.example" }]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test.each([
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${rows.map((row) => row.join(",")).join("\r\n")}`)],
  ["tabs", Buffer.from(rows.map((row) => row.join("\t")).join("\n"))],
  ["semicolons and quotation marks", Buffer.from('"编号";"姓名";"代表团"\n001;测试一;甲代表团\n')],
])("%s", (_name, bytes) => {
  expect(readDelimited(bytes).rows).toEqual(rows);
});

test("GB 18030", () => {
  expect(readDelimited(inGb).rows).toEqual([
    ["编号", "姓名"],
    ["001", "测试一"],
  ]);
});

test("GB 18030 with a rare name in four bytes, and UTF-16 as spreadsheets save it", () => {
  // 1,㐀某 and 1,𠮷某: characters that GBK does not have.
  const rare = Buffer.from("312c8139ee39c4b30a322c9534b235c4b30a", "hex");
  expect(readDelimited(rare).rows).toEqual([
    ["1", "㐀某"],
    ["2", "𠮷某"],
  ]);
  const words = rows.map((row) => row.join("\t")).join("\r\n");
  const little = Buffer.from(`\uFEFF${words}`, "utf16le");
  expect(readDelimited(little).rows).toEqual(rows);
  expect(readDelimited(Buffer.from(little).swap16()).rows).toEqual(rows);
});

test("merged cells say their words in each of them; numbers keep their zeros; empty borders are no rows", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("名册");
  sheet.addRow(["代表名册"]);
  sheet.addRow(["证号", "姓名", "所在", ""]);
  sheet.addRow(["", "", "代表团", "备注"]);
  sheet.addRow([7, "测试一", "甲代表团"]).getCell(1).numFmt = "0000";
  sheet.addRow([8, "测试二"]).getCell(1).numFmt = "0000";
  for (const range of ["A1:D1", "A2:A3", "B2:B3", "C2:D2", "C4:C5"]) sheet.mergeCells(range);
  sheet.getCell("A60000").border = { top: { style: "thin" } };
  sheet.getCell("ZZ4").border = { top: { style: "thin" } };
  expect((await readSheet(new Uint8Array(await book.xlsx.writeBuffer()))).rows).toEqual([
    ["代表名册", "代表名册", "代表名册", "代表名册"],
    ["证号", "姓名", "所在", "所在"],
    ["证号", "姓名", "代表团", "备注"],
    ["0007", "测试一", "甲代表团"],
    ["0008", "测试二", "甲代表团"],
  ]);
});

test("the first visible sheet is read as it is shown", async () => {
  expect(await readSheet(await workbook())).toEqual({
    sheet: "名册",
    rows: [...rows, ["2", "2023-05-28", "乙"]],
  });
});

test("files come back as rows, or as the reason why not, from a process of their own", async () => {
  expect(await readTable(await workbook())).toMatchObject({ ok: true, reading: { sheet: "名册" } });
  const codeOf = async (bytes: Uint8Array) => {
    const outcome = await readTable(bytes);
    return outcome.ok ? "read" : outcome.code;
  };
  expect(await codeOf(new Uint8Array())).toBe("table_empty");
  expect(await codeOf(Buffer.from(" , ,\n"))).toBe("table_empty");
  expect(await codeOf(Buffer.from('编号,姓名\n"1,测试'))).toBe("table_broken");
  expect(await codeOf(Buffer.from("d0cf11e0a1b11ae100", "hex"))).toBe("table_old");
  expect(await codeOf(Buffer.from("%PDF-1.7"))).toBe("table_unknown");
  expect(await codeOf(zipSync({ "word/document.xml": strToU8("<w/>") }))).toBe("table_unknown");
  expect(await codeOf(zipSync({ "xl/workbook.xml": strToU8("<") }))).toBe("file_broken");
  expect(await codeOf(Buffer.from("1,2\n".repeat(10_001)))).toBe("table_too_large");
  expect(await codeOf(new Uint8Array(5_000_001))).toBe("table_too_heavy");
});
