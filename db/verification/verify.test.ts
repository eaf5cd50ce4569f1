import { rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { entryHash, ledgerEntrySchema, sha256 } from "@/domain/ledger";
import { signWhereDue } from "../checkpoints";
import type { Database } from "../client";
import { appendEntry } from "../ledger";
import { rebuildTree } from "../ledger-tree";
import { migrate } from "../migrate";
import { receivePage } from "../mutations/page/receive-page";
import { checkpoints, ledger, ledgerNodes } from "../schema";
import { migrationsFolder, temporaryDatabase } from "../testing";
import { rewriteLedger, unguard } from "../testing-forger";
import { makeOffice, type Office, publishExample, recognisedFile } from "../testing-records";
import { verify } from "./verify";

/** A page that was recognised in a picture. */
function receiveScan({ recorder, as }: Office): void {
  const text = "本报讯 昨日天气晴好。";
  receivePage(as(recorder), { text, file: recognisedFile(text) });
}

/** Each forgery with the first fault it must be found by. */
const forgeries: {
  name: string;
  forge: (db: Database) => void;
  part: string;
  where: string;
  code: string;
}[] = [
  {
    name: "a ledger row changed",
    forge: (db) => db.run(sql`update ledger set actor = 'nobody' where seq = 2`),
    part: "ledger",
    where: "#2",
    code: "hash_differs",
  },
  {
    name: "a ledger row changed together with its hash",
    forge: (db) => {
      const row = db.select().from(ledger).where(sql`seq = 2`).get();
      const entry = ledgerEntrySchema.parse({
        ...row,
        payload: JSON.parse(row?.payload ?? "{}"),
        actor: "nobody",
      });
      db.run(sql`update ledger set actor = 'nobody', hash = ${entryHash(entry)} where seq = 2`);
    },
    part: "ledger",
    where: "#3",
    code: "previous_differs",
  },
  {
    name: "a ledger row removed",
    forge: (db) => db.run(sql`delete from ledger where seq = 3`),
    part: "ledger",
    where: "#3",
    code: "entry_missing",
  },
  {
    name: "a ledger row made unreadable",
    forge: (db) => db.run(sql`update ledger set action = 'record.forged' where seq = 4`),
    part: "ledger",
    where: "#4",
    code: "entry_unreadable",
  },
  {
    name: "a stored node of the tree changed",
    forge: (db) => db.run(sql`update ledger_nodes set hash = zeroblob(32) where id = 3`),
    part: "tree",
    where: "#3",
    code: "node_differs",
  },
  {
    name: "a stored node of the tree removed",
    forge: (db) => db.run(sql`delete from ledger_nodes where id = 2`),
    part: "tree",
    where: "#2",
    code: "node_missing",
  },
  {
    name: "a checkpoint changed",
    forge: (db) => db.run(sql`update checkpoints set note = replace(note, 'time 2023', 'time 2022')`),
    part: "checkpoints",
    where: "",
    code: "signature_differs",
  },
  {
    name: "a key put in place of the one that signed",
    forge: (db) => db.run(sql`update checkpoints set verifier = verifier || 'A'`),
    part: "checkpoints",
    where: "",
    code: "signature_differs",
  },
  {
    name: "the end of the ledger cut off",
    forge: (db) => db.$client.exec("delete from ledger where seq > 4"),
    part: "checkpoints",
    where: "",
    code: "ledger_shorter",
  },
  {
    name: "a revision's document changed",
    forge: (db) =>
      db.run(
        sql`update revisions set document = replace(document, '180', '190') where session_key = '141102-congress-7-4'`,
      ),
    part: "revisions",
    where: "141102-congress-7-4@1",
    code: "hash_differs",
  },
  {
    name: "a revision changed together with its hash",
    forge: (db) => {
      const row = db.get<{ document: string }>(
        sql`select document from revisions where session_key = '141102-congress-7-4'`,
      );
      const forged = row.document.replace('"present":180', '"present":190');
      db.run(
        sql`update revisions set document = ${forged}, sha256 = ${sha256(forged)} where session_key = '141102-congress-7-4'`,
      );
    },
    part: "revisions",
    where: "141102-congress-7-4@1",
    code: "entry_differs",
  },
  {
    name: "a revision's reviewer changed",
    forge: (db) =>
      db.run(sql`update revisions set reviewer = 'nobody' where session_key = '141102-cppcc-7-3'`),
    part: "revisions",
    where: "141102-cppcc-7-3@1",
    code: "entry_differs",
  },
  {
    name: "a revision removed",
    forge: (db) => db.run(sql`delete from revisions where session_key = '141102-cppcc-7-3'`),
    part: "revisions",
    where: "141102-cppcc-7-3@1",
    code: "revision_missing",
  },
  {
    name: "a page's text changed",
    forge: (db) => db.run(sql`update pages set text = replace(text, '180', '190')`),
    part: "pages",
    where: "",
    code: "hash_differs",
  },
  {
    name: "where a file's lines stand changed",
    forge: (db) => db.run(sql`update page_files set lines = '[]'`),
    part: "files",
    where: "",
    code: "entry_differs",
  },
  {
    name: "a recognised file passed off as text",
    forge: (db) => db.run(sql`update page_files set recognised = 0`),
    part: "files",
    where: "",
    code: "entry_differs",
  },
  {
    name: "a picture of a page changed",
    forge: (db) => db.run(sql`update page_images set bytes = x'00'`),
    part: "files",
    where: "",
    code: "picture_differs",
  },
  {
    name: "a picture changed together with its hash",
    forge: (db) => db.run(sql`update page_images set bytes = x'00', sha256 = ${sha256(new Uint8Array([0]))}`),
    part: "files",
    where: "",
    code: "entry_differs",
  },
  {
    name: "a file removed",
    forge: (db) => db.$client.exec("delete from page_images; delete from page_files"),
    part: "files",
    where: "",
    code: "file_missing",
  },
];

test.each(forgeries)("$name is found where it stands", async ({ forge, part, where, code }) => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  receiveScan(office);
  unguard(db);
  forge(db);
  const [first] = (await verify(db, migrationsFolder)).faults;
  expect(first).toMatchObject({ part, code, ...(where === "" ? {} : { where }) });
});

test.each([
  ["sittings", sql`update sittings set present = 194 where session_key = '141102-congress-7-4'`],
  ["resolutions", sql`update resolutions set outcome = 'not_adopted' where id = 'r1'`],
  ["sessions", sql`update sessions set year = 2022`],
  ["people", sql`update people set name = '某某' where name = '白鹤'`],
  ["citations", sql`delete from citations where position = 3`],
  ["search_index", sql`delete from search_index`],
  ["search_index", sql`insert into search_index(rowid, name) values (5, '无中 中生 生有')`],
])("a forged row of %s is found", async (table, forgery) => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  db.run(forgery);
  const [first] = (await verify(db, migrationsFolder)).faults;
  expect(first?.part).toBe("projection");
  expect(first?.where.startsWith(table)).toBe(true);
});

test("what nobody touched holds", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  expect(await verify(db, migrationsFolder)).toMatchObject({ faults: [], revisions: 2, pages: 1 });
});

test.each(["revisions", "ledger", "checkpoints", "pages", "page_files", "page_images"])(
  "the database itself refuses to change or delete from %s",
  async (table) => {
    using db = await temporaryDatabase();
    const office = makeOffice(db);
    publishExample(office);
    receiveScan(office);
    expect(() => db.$client.exec(`delete from ${table}`)).toThrow();
    expect(() => db.$client.exec(`update ${table} set rowid = rowid + 100`)).toThrow();
  },
);

test("a ledger rewritten as a whole holds by itself, and is caught by an older checkpoint", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const [older] = db.select().from(checkpoints).all();
  if (older === undefined) throw new Error("publishing signs");
  expect((await verify(db, migrationsFolder, [older.note])).faults).toEqual([]);
  rewriteLedger(db);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  const [first] = (await verify(db, migrationsFolder, [older.note])).faults;
  expect(first).toEqual({ part: "checkpoints", where: `#${older.size}`, code: "root_differs" });
});

test("a tree made anew is the one that grew; a ledger from before the tree gets one", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const before = db.select().from(ledgerNodes).all();
  expect(before.length).toBeGreaterThan(10);
  rebuildTree(db);
  expect(db.select().from(ledgerNodes).all()).toEqual(before);
  db.run(sql`delete from ledger_nodes where id > 6`);
  await migrate(db, migrationsFolder, null);
  expect(db.select().from(ledgerNodes).all()).toEqual(before);
});

test("the first use of a key is an entry of the ledger; the key lies outside the database, for its owner only", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const file = join(dirname(db.$client.name), "checkpoint-key.pem");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const adopted = () => db.all(sql`select subject from ledger where action = 'key.adopted'`).length;
  expect(adopted()).toBe(1);
  rmSync(file);
  expect(signWhereDue(db, "2023-05-29T12:00:00.000Z")).toBe(false);
  db.transaction((tx) =>
    appendEntry(tx, { at: "2033", actor: "a", action: "draft.discarded", subject: "d", payload: {} }),
  );
  expect(signWhereDue(db, "2033-01-01T00:00:00.000Z")).toBe(true);
  expect(adopted()).toBe(2);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
});
