import { expect, test } from "vitest";
import { attendanceColumns, valueColumns } from "@/domain/export";
import { csvwGroupOf, csvwOf } from "./csvw";
import { csvwColumns } from "./csvw-of-columns";

const title = { "zh-CN": "表", en: "Table" };

test("metadata has a column a column, its titles those of the header in either language", () => {
  const columns = csvwColumns(attendanceColumns);
  const made = csvwOf({ url: "attendance.csv", title, columns });
  expect(made).toMatchObject({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh-CN" }],
    url: "attendance.csv",
    tableSchema: { columns: { length: attendanceColumns.length } },
  });
  const due = columns.find(({ key }) => key === "due");
  expect(due).toMatchObject({ title: { "zh-CN": "应出席", en: "Due" }, datatype: "integer" });
  expect(columns.find(({ key }) => key === "rate")?.datatype).toBe("decimal");
  expect(columns.find(({ key }) => key === "published_at")?.datatype).toBe("dateTime");
  expect(csvwColumns(valueColumns).map(({ datatype }) => datatype)).toEqual(Array(5).fill("string"));
});

test("names of columns are names that the standard takes, each once", () => {
  for (const columns of [csvwColumns(attendanceColumns), csvwColumns(valueColumns)]) {
    const names = columns.map(({ key }) => key);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  }
});

test("tables that lie together share one description", () => {
  expect(
    csvwGroupOf([
      { url: "a.csv", title, columns: [] },
      { url: "b.csv", title, columns: [] },
    ]),
  ).toMatchObject({
    tables: [{ url: "a.csv" }, { url: "b.csv" }],
  });
});
