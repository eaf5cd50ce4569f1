import { expect, test } from "vitest";
import { listSavedTables } from "../../queries/saved-tables";
import { contextsOf, makeAccount, temporaryDatabase } from "../../testing";
import { forgetTable, saveTable } from "./save-table";

test("a saved table is for all who may export; its name takes a newer one; only its owner forgets it", async () => {
  using db = await temporaryDatabase();
  const as = contextsOf(db);
  const [one, other] = [makeAccount(db, "auditor"), makeAccount(db, "admin")];
  const { id } = saveTable(as(one), { name: "人大出席", table: "attendance", query: "body=people_congress" });
  saveTable(as(one), { name: " 人大出席 ", table: "attendance", query: "from=2020&body=people_congress" });
  expect(listSavedTables(as(other))).toEqual([
    expect.objectContaining({ id, name: "人大出席", query: "body=people_congress&from=2020", isOwn: false }),
  ]);
  expect(listSavedTables(as(one))[0]?.isOwn).toBe(true);
  expect(() => forgetTable(as(other), { id })).toThrow(expect.objectContaining({ code: "not_found" }));
  forgetTable(as(one), { id });
  expect(listSavedTables(as(one))).toEqual([]);
});

test.each([
  [{ name: "x", table: "attendance", query: "from=soon" }],
  [{ name: "x", table: "nothing", query: "" }],
  [{ name: " ", table: "attendance", query: "" }],
])("%j is not saved", async (input) => {
  using db = await temporaryDatabase();
  const auditor = makeAccount(db, "auditor");
  expect(() => saveTable(contextsOf(db)(auditor), input)).toThrow(
    expect.objectContaining({ code: "invalid_input" }),
  );
});
