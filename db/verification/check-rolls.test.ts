import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../client";
import { mergePeople } from "../mutations/person/link-people";
import { closeRoll } from "../mutations/roll/close-roll";
import { reopenRoll } from "../mutations/roll/reopen-roll";
import { migrationsFolder, temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { makeRoll } from "../testing-rolls";
import { verify } from "./verify";

/** The example published, two people merged, and a roll closed. */
async function office() {
  const db = await temporaryDatabase();
  const made = makeOffice(db);
  publishExample(made);
  const as = () => made.as(made.recorder);
  mergePeople(as(), { from: "141102-cppcc/廉海平", into: "141102-congress/廉海平", reason: "已核对" });
  const { roll } = makeRoll(as);
  closeRoll(as(), { roll, unmarkedAbsent: true });
  return { db, as, roll };
}

test.each<[string, string, string, (db: Database) => void]>([
  [
    "a line changed",
    "rolls",
    "hash_differs",
    (db) => db.run(sql`update roll_lines set mark = 'present' where position = 0`),
  ],
  [
    "a count changed",
    "rolls",
    "counts_differ",
    (db) => db.run(sql`update rolls set present = present + 1, absent = absent - 1`),
  ],
  [
    "a roll closed without its entry",
    "rolls",
    "entry_missing",
    (db) => {
      db.run(sql`insert into rolls select 'other', roster, session_key, session, 2, sitting, ordinal, date, opened_by,
        opened_at, closed_by, closed_at, due, present, late, on_leave, absent, sha256, null, null from rolls`);
    },
  ],
  [
    "two people made one without an act",
    "people",
    "row_differs",
    (db) => db.run(sql`update person_identities set root_number = 2`),
  ],
])("%s is found", async (_name, part, code, forge) => {
  const { db } = await office();
  using _db = db;
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  forge(db);
  expect((await verify(db, migrationsFolder)).faults).toEqual([expect.objectContaining({ part, code })]);
});

test("a roll that was opened again holds without its lines", async () => {
  const { db, as, roll } = await office();
  using _db = db;
  reopenRoll(as(), { roll, reason: "漏标" });
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
});
