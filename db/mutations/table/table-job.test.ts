import { expect, test } from "vitest";
import { bundleTables, isBundleTable } from "@/domain/proof";
import { tableKeys } from "@/domain/tables";
import { listTableJobs } from "../../queries/table-jobs";
import { makeAccount, temporaryDatabase } from "../../testing";
import { dropTableJob, queueTableJob } from "./table-job";

const choice = { format: "bundle", language: "en", isBare: false, days: 1 } as const;

test.each(bundleTables)(
  "a bundle of %s is queued: its scope and moment, without columns and groups",
  async (table) => {
    using db = await temporaryDatabase();
    const ctx = { actor: makeAccount(db, "auditor"), db, now: "2024-06-01T00:00:00.000Z" };
    const query = "region=141102&columns=session&group=body";
    const { id } = queueTableJob(ctx, { ...choice, table, query });
    expect(listTableJobs(ctx)).toMatchObject([
      { id, table, format: "bundle", query: "region=141102&as_of=2024-06-01T00:00:00.000Z" },
    ]);
    expect(dropTableJob(ctx, { id })).toEqual({ id, was: "active" });
  },
);

test("a bundle of a table that no documents hold is refused", async () => {
  using db = await temporaryDatabase();
  const ctx = { actor: makeAccount(db, "auditor"), db, now: "2024-06-01T00:00:00.000Z" };
  expect(tableKeys.filter((table) => !isBundleTable(table))).toEqual(["rolls"]);
  expect(() => queueTableJob(ctx, { ...choice, table: "rolls", query: "" })).toThrow("invalid_input");
  expect(listTableJobs(ctx)).toEqual([]);
});
