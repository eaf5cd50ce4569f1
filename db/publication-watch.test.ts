import { dirname } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { signWhereDue } from "./checkpoints";
import { connect } from "./client";
import { appendEntry } from "./ledger";
import { rebuildProjection } from "./projection/rebuild";
import { watchPublications } from "./publication-watch";
import { temporaryDatabase } from "./testing";
import { makeOffice, publishExample } from "./testing-records";

const later = "2033-01-01T00:00:00.000Z";

test("grows with a publication and a projection made anew, by any connection; not with work at the desk", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const generation = watchPublications(dirname(db.$client.name));
  const before = generation();
  expect(generation()).toBe(before);
  publishExample(office);
  const published = generation();
  expect(published).toBe(before + 1);
  db.run(sql`update drafts set version = version`);
  expect(generation()).toBe(published);
  const other = connect(db.$client.name);
  rebuildProjection(other);
  other.$client.close();
  expect(generation()).toBe(published + 1);
  db.transaction((tx) => {
    appendEntry(tx, { at: later, actor: "a", action: "draft.discarded", subject: "d", payload: {} });
  });
  expect(generation()).toBe(published + 1);
  expect(signWhereDue(db, later)).toBe(true);
  expect(generation()).toBe(published + 2);
});
