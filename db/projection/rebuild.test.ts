import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { projectionRows } from "../verification/check-projection";
import { rebuildProjection } from "./rebuild";

test("the projection can be dropped and made anew from the revisions, row for row the same", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const before = projectionRows(db);
  const indexed = () => db.all(sql`select * from search_words`);
  const words = indexed();
  expect([...before.values()].flat().length).toBeGreaterThan(100);
  db.run(sql`delete from citations`);
  db.run(sql`update sittings set present = 1`);
  db.run(sql`delete from search_index`);
  rebuildProjection(db);
  expect(projectionRows(db)).toEqual(before);
  expect(words.length).toBeGreaterThan(500);
  expect(indexed()).toEqual(words);
});
