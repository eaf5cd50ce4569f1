import { expect, test } from "vitest";
import { isActive, isExpired, jobInTurn, nextJob, type TableJob, tableJobSchema } from "./job";

const now = "2024-03-01T00:00:00.000Z";
const file = { name: "a.csv", mediaType: "text/csv", bytes: 3, sha256: "0".repeat(64) };
const job: TableJob = tableJobSchema.parse({
  ...{ id: "8c1c5b0e-6f4c-4c62-9d3a-0d8f0f6a1c11", owner: "a", ownerName: "auditor", table: "attendance" },
  ...{ query: "as_of=2024-02-29T00:00:00.000Z", format: "csv", language: "en", isBare: true },
  ...{ askedAt: "2024-02-29T00:00:00.000Z", state: "queued", rowsDone: 0, rowsTotal: null, days: 7 },
  ...{ endedAt: null, expiresAt: null, file: null, fault: null },
});
const running = nextJob(job, { is: "begun" }, now);

test("a job is begun, advances and is done, then expires", () => {
  expect(running).toEqual({ ...job, state: "running" });
  const half = nextJob(running, { is: "advanced", done: 5, total: 10 }, now);
  expect([half.rowsDone, half.rowsTotal]).toEqual([5, 10]);
  const done = nextJob(half, { is: "done", file, rows: 10 }, now);
  expect(done).toMatchObject({ state: "done", rowsDone: 10, file, endedAt: now });
  expect(done.expiresAt).toBe("2024-03-08T00:00:00.000Z");
  expect(isExpired(done, "2024-03-07T23:59:59.999Z")).toBe(false);
  expect(isExpired(done, "2024-03-08T00:00:00.000Z")).toBe(true);
  expect(isExpired(running, "2999-01-01T00:00:00.000Z")).toBe(false);
});

test("progress never goes back and never beyond the total", () => {
  const six = nextJob(running, { is: "advanced", done: 6, total: 10 }, now);
  expect(nextJob(six, { is: "advanced", done: 4, total: 10 }, now).rowsDone).toBe(6);
  expect(nextJob(six, { is: "advanced", done: 12, total: 10 }, now).rowsDone).toBe(10);
});

test("a job that waits neither advances nor is done", () => {
  expect(nextJob(job, { is: "advanced", done: 1, total: 2 }, now)).toBe(job);
  expect(nextJob(job, { is: "done", file, rows: 1 }, now)).toBe(job);
  expect(nextJob(running, { is: "begun" }, now)).toBe(running);
});

test.each([job, running])("a job that is $state can be cancelled or fail, and ends so", (one) => {
  const cancelled = nextJob(one, { is: "cancelled" }, now);
  expect(cancelled).toMatchObject({ state: "cancelled", endedAt: now, file: null });
  expect(isActive(cancelled)).toBe(false);
  expect(nextJob(cancelled, { is: "done", file, rows: 1 }, now)).toBe(cancelled);
  expect(nextJob(cancelled, { is: "begun" }, now)).toBe(cancelled);
  const failed = nextJob(one, { is: "failed", fault: "interrupted" }, now);
  expect(failed).toMatchObject({ state: "failed", fault: "interrupted" });
  expect(nextJob(failed, { is: "cancelled" }, now)).toBe(failed);
});

test("one at a time, and who asked first comes first", () => {
  const earlier = { ...job, askedAt: "2024-02-28T00:00:00.000Z" };
  expect(jobInTurn([job, earlier])).toBe(earlier);
  expect(jobInTurn([job, running])).toBeNull();
  expect(jobInTurn([nextJob(job, { is: "cancelled" }, now)])).toBeNull();
});
