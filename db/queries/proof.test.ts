import { expect, test } from "vitest";
import { isSignedBy } from "@/domain/ledger";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { getCheckpoint, listCheckpoints, proveGrowth, proveRevision } from "./proof";

test("each published revision is proved under each checkpoint from its own on, and none under an earlier one", async () => {
  using db = await temporaryDatabase();
  const [first = "", second = ""] = publishExample(makeOffice(db));
  const [newest, oldest] = listCheckpoints(db, 10);
  if (newest === undefined || oldest === undefined) throw new Error("each publication signs");
  expect(isSignedBy(newest.note, newest.key)).toBe(true);
  expect(proveRevision(db, first, 1)).toMatchObject({ holds: true, checkpoint: { size: newest.size } });
  expect(proveRevision(db, first, 1, oldest.size)).toMatchObject({ holds: true });
  expect(proveRevision(db, second, 1)).toMatchObject({ holds: true, index: newest.size - 1 });
  expect(proveRevision(db, second, 1, oldest.size)).toBeNull();
  expect(proveRevision(db, first, 2)).toBeNull();
  expect(proveRevision(db, "none", 1)).toBeNull();
});

test("growth is proved between checkpoints in either order, and only between checkpoints", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const [newest, oldest] = listCheckpoints(db, 10);
  if (newest === undefined || oldest === undefined) throw new Error("each publication signs");
  expect(proveGrowth(db, oldest.size, newest.size)).toMatchObject({ holds: true });
  expect(proveGrowth(db, newest.size, oldest.size)).toEqual(proveGrowth(db, oldest.size, newest.size));
  expect(proveGrowth(db, 1, newest.size)).toBeNull();
  expect(getCheckpoint(db, 1)).toBeNull();
});

test("nothing published, nothing proved", async () => {
  using db = await temporaryDatabase();
  expect(getCheckpoint(db)).toBeNull();
  expect(proveRevision(db, "141102-congress-7-4", 1)).toBeNull();
});
