import { expect, test } from "vitest";
import { aRecord } from "@/domain/record/testing";
import { toCsv } from "./csv";
import { valueColumns, valueRows } from "./value-rows";

test("each value with everything that it rests on; a cell is no formula", () => {
  const path = "sittings/s1/attendance/present";
  const record = aRecord({
    citations: [
      { origin: "hand", path, by: "li", from: "=甲报" },
      { origin: "hand", path, by: "li", from: "乙报" },
    ],
  });
  const rows = valueRows("141102-congress-7-4", 1, record);
  expect(rows.find((row) => row.path === path)).toEqual({
    session: "141102-congress-7-4",
    revision: 1,
    path,
    value: 180,
    evidence: "=甲报；乙报",
  });
  const csv = toCsv(valueColumns, rows, "en");
  expect(csv).toContain("141102-congress-7-4,1,sittings/s1/attendance/present,180,'=甲报；乙报");
});
