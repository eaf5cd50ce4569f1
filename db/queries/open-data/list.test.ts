import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { sha256 } from "@/domain/ledger";
import { type Item, type ListQuery, type Resource, readListQuery, resources } from "@/domain/open-data";
import { canonicalJson, type SessionRecord } from "@/domain/record";
import { bulkLoad } from "../../bulk-load";
import type { Database } from "../../client";
import { decideWithdrawal } from "../../mutations/withdrawal/decide-withdrawal";
import { proposeWithdrawal } from "../../mutations/withdrawal/propose-withdrawal";
import { writeProjection } from "../../projection/write";
import { followupNotes, followups, revisions } from "../../schema";
import { makeAccount, temporaryDatabase } from "../../testing";
import { makeOffice, publishCorrection, publishExample } from "../../testing-records";
import { getSession } from "../session";
import { everyItem, listItems } from "./list";
import { getItem } from "./one";
import { withdrawalOf } from "./standing";

const then = "2024-01-01T00:00:00.000Z";
const later = "2025-01-01T00:00:00.000Z";
const now = "2026-01-01T00:00:00.000Z";

let records: SessionRecord[] = [];
beforeAll(async () => {
  using db = await temporaryDatabase();
  const [congress, cppcc] = publishExample(makeOffice(db)).map((key) => getSession(db, key)?.record);
  if (congress === undefined || cppcc === undefined) throw new Error("the example has two sessions");
  const counted = congress.resolutions.map((one, n) =>
    n === 1 ? { ...one, votes: { for: 170, against: 4, abstain: 6, notVoting: null } } : one,
  );
  records = [
    { ...congress, resolutions: counted },
    {
      ...cppcc,
      reports: [{ id: "h1", title: "工作报告", presenter: { name: "张三", post: "主席" }, sitting: null }],
      elections: [elected("e1", null), elected("e2", 140)],
    },
    { ...congress, session: 5, year: 2024, speeches: [] },
    placed(congress, "141100", "吕梁市", "city"),
    placed(cppcc, "140000", "山西省", "province"),
    placed(congress, "100000", "全国", "national"),
    placed(congress, "140100", "太原市", "city"),
  ];
});

const elected = (id: string, votes: number | null): SessionRecord["elections"][number] => ({
  id,
  name: id === "e1" ? "张三" : "𬱖四",
  post: "主席",
  votes: votes === null ? null : { for: votes, against: null, abstain: null, notVoting: 1 },
  sitting: null,
});

function placed(
  record: SessionRecord,
  regionCode: string,
  regionName: string,
  level: "city" | "province" | "national",
): SessionRecord {
  return { ...record, body: { ...record.body, regionCode, regionName, level } };
}

/** All records at one moment; a year later one of them corrected. */
async function filled() {
  const db = await temporaryDatabase();
  const loader = { recorder: makeAccount(db, "recorder").id, reviewer: makeAccount(db, "reviewer").id };
  bulkLoad(db, loader, then, records);
  const [record] = records;
  if (record === undefined) throw new Error("no record");
  const corrected = { ...record, resolutions: record.resolutions.slice(0, 4) };
  const document = canonicalJson(corrected);
  const head = {
    sessionKey: "141102-congress-7-4",
    number: 2,
    sha256: sha256(document),
    publishedAt: later,
  };
  db.insert(revisions)
    .values({ ...head, ...loader, document, reason: "多记了两项" })
    .run();
  db.transaction((tx) => writeProjection(tx, head, corrected));
  note(db, loader.recorder);
  return db;
}

/** A directive followed up in two notes that are public and one that is not. */
function note(db: Database, by: string) {
  const session = { sessionKey: "141102-congress-7-4", directive: "d1", heading: "要守牢底线" };
  const began = { beganBy: by, beganAt: then, changedAt: then };
  db.insert(followups)
    .values({ id: "f1", ...session, state: "done", addressee: "区应急局", ...began })
    .run();
  const said = { followup: "f1", author: by, writtenAt: then, state: "done" } as const;
  const shown = { publishedBy: by, publishedAt: then };
  db.insert(followupNotes)
    .values([
      { id: "n1", ...said, day: "2023-09-01", text: "已立项", ...shown, state: "under_way" },
      { id: "n2", ...said, day: "2023-12-01", text: "已办结", ...shown, publishedAt: later },
      { id: "n3", ...said, day: "2023-12-02", text: "仅供内部" },
    ])
    .run();
}

test("notes are those that are public, without what is for staff, and gone from the past when taken back", async () => {
  using db = await filled();
  const notes = named("notes");
  const texts = (query: string) => walk(db, notes, query).map(({ text }) => text);
  expect(texts("")).toEqual(["已立项", "已办结"]);
  expect(JSON.stringify(walk(db, notes, ""))).not.toMatch(/应急局|内部/);
  expect(texts(`as_of=${then}`)).toEqual(["已立项"]);
  expect(getItem(db, notes, ["141102-congress-7-4", "n3"], { asOf: null })).toBeNull();
  db.update(followupNotes)
    .set({ publishedBy: null, publishedAt: null })
    .where(eq(followupNotes.id, "n1"))
    .run();
  expect(texts(`as_of=${then}`)).toEqual([]);
  expect(texts("")).toEqual(["已办结"]);
});

function read(resource: Resource, query: string): ListQuery {
  const asked = readListQuery(resource, new URLSearchParams(query), now);
  if ("faults" in asked) throw new Error(JSON.stringify(asked.faults));
  return asked;
}

/** All pages of a list, one after the other. */
function walk(db: Database, resource: Resource, query: string): Item[] {
  const items: Item[] = [];
  let asked = read(resource, query);
  for (;;) {
    const { items: some, next } = listItems(db, resource, asked);
    items.push(...some);
    if (next === null) return items;
    expect(some.length).toBeGreaterThan(0);
    asked = { ...asked, cursor: next };
  }
}

const ids = (items: readonly Item[]) => items.map(({ id }) => id);
const named = (name: string): Resource => {
  const resource = resources.find((one) => one.name === name);
  if (resource === undefined) throw new Error(name);
  return resource;
};

test("every item fits its schema, has an id of its own, and is found by it", async () => {
  using db = await filled();
  for (const resource of resources) {
    const items = walk(db, resource, "limit=200");
    expect(items.length, resource.name).toBeGreaterThan(1);
    expect(new Set(ids(items)).size, resource.name).toBe(items.length);
    for (const item of items) {
      resource.schema.parse(item);
      const one = getItem(db, resource, item.id.split("/"), { asOf: null });
      expect(one, `${resource.name} ${item.id}`).toMatchObject(item);
      (resource.whole ?? resource.schema).parse(one);
    }
  }
});

test("small pages are the large one cut, either way round; now is the same as the newest moment", async () => {
  using db = await filled();
  for (const resource of resources) {
    const all = walk(db, resource, "limit=200");
    expect(walk(db, resource, "limit=3"), resource.name).toEqual(all);
    expect(walk(db, resource, "limit=3&order=desc"), resource.name).toEqual(all.toReversed());
    expect(walk(db, resource, `limit=2&as_of=${now}`), resource.name).toEqual(all);
    expect([...everyItem(db, resource, null)], resource.name).toEqual(all);
  }
});

test("as of a moment stands what was public then, by list and by one", async () => {
  using db = await filled();
  const resolutions = named("resolutions");
  const of = (query: string) =>
    ids(walk(db, resolutions, `session=141102-congress-7-4${query}`)).map((id) => id.split("/")[1]);
  expect(of("")).toHaveLength(4);
  expect(of(`&as_of=${then}`)).toHaveLength(6);
  expect(of("&as_of=2024-12-31T23:59:59.999Z")).toHaveLength(6);
  expect(of(`&as_of=${later}`)).toHaveLength(4);
  expect(of("&as_of=2023-12-31T23:59:59.999Z")).toEqual([]);
  const last = walk(db, resolutions, `session=141102-congress-7-4&as_of=${then}`).at(-1)?.id ?? "";
  expect(getItem(db, resolutions, last.split("/"), { asOf: then })).not.toBeNull();
  expect(getItem(db, resolutions, last.split("/"), { asOf: null })).toBeNull();
  expect(ids(walk(db, named("revisions"), "session=141102-congress-7-4"))).toEqual([
    "141102-congress-7-4/1",
    "141102-congress-7-4/2",
  ]);
  expect(walk(db, named("revisions"), `session=141102-congress-7-4&as_of=${then}`)).toHaveLength(1);
  expect(ids(walk(db, named("revisions"), `published_since=${later}`))).toEqual(["141102-congress-7-4/2"]);
});

/** For each filter, values of which at least one finds something. */
const tried: Readonly<Record<string, readonly string[]>> = {
  session: ["141102-congress-7-4", "141102-congress-9-9"],
  region: ["140000", "141100", "141102", "100000", "110000"],
  body: ["people_congress", "cppcc"],
  level: ["county", "city", "province", "national", "township"],
  term: ["7", "8"],
  year: ["2023", "2024", "2020"],
  year_from: ["2024", "2023"],
  year_to: ["2023", "2022"],
  published_since: [then, later, now],
  withdrawn_since: [then],
  kind: ["closing", "opening", "newspaper_page", "web_page", "published_figures", "retold"],
  presenter: ["张三"],
  sitting: ["s1", "s9"],
  category: ["budget", "other", "plan"],
  outcome: ["adopted", "not_adopted"],
  person: ["张三", "𬱖四", "李四"],
  post: ["主席", "副主席"],
  on: ["resolution", "election"],
  speaker: ["廉海平", "张三"],
  speech: ["p1", "p2"],
  parent: ["d1", "d2"],
  theme: ["projects", "business", "livelihood"],
  quantity: ["money", "projects"],
  directive: ["d1", "d9"],
  state: ["under_way", "dropped"],
  name: ["廉海平", "张三", "李四"],
};

test("a filter gives what the whole list holds of it, read by the public tables or from the documents", async () => {
  using db = await filled();
  const found = new Set<string>();
  for (const resource of resources) {
    for (const name of Object.keys(resource.filters)) {
      const source = records[0]?.sources[0]?.sha256 ?? "";
      for (const value of name === "sha256" ? [source, "0".repeat(64)] : (tried[name] ?? [])) {
        const written = /^\d{1,4}$/.test(value) && name !== "region" ? Number(value) : value;
        if (!resource.filters[name]?.schema.safeParse(written).success) continue;
        const query = `${name}=${encodeURIComponent(value)}`;
        const here = walk(db, resource, `limit=4&${query}`);
        // The documents are read without any condition in SQL.
        expect(here, `${resource.name}?${query}`).toEqual(walk(db, resource, `${query}&as_of=${now}`));
        if (here.length > 0) found.add(name);
      }
    }
  }
  expect(Object.keys(tried).filter((name) => !found.has(name))).toEqual(["withdrawn_since"]);
  expect(found).toContain("sha256");
});

test("nothing published, nothing listed; what is no id is not found", async () => {
  using db = await temporaryDatabase();
  for (const resource of resources) {
    expect(listItems(db, resource, read(resource, ""))).toEqual({ items: [], next: null });
    expect(
      getItem(
        db,
        resource,
        resource.id.map(() => "'; --"),
        { asOf: null },
      ),
    ).toBeNull();
    expect(
      getItem(
        db,
        resource,
        resource.id.map(() => ""),
        { asOf: now },
      ),
    ).toBeNull();
  }
});

test("a withdrawn record leaves every list but that of revisions, which says why; a new revision brings it back", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [key = ""] = publishExample(office);
  const before = office.as(null).now;
  const { id } = proposeWithdrawal(office.as(office.recorder), { sessionKey: key, reason: "来源是预告" });
  decideWithdrawal(office.as(office.reviewer), { id, outcome: "withdrawn", answer: "" });
  const after = office.as(null).now;
  const held = (resource: Resource, query: string) =>
    walk(db, resource, query).filter((item) => JSON.stringify(item).includes(key)).length;
  for (const resource of resources) {
    const held0 = held(resource, `as_of=${before}`);
    if (resource.name !== "revisions") expect(held(resource, ""), resource.name).toBe(0);
    expect(held(resource, `as_of=${after}`), resource.name).toBe(held(resource, ""));
    if (["sessions", "sittings", "resolutions", "speeches", "revisions"].includes(resource.name)) {
      expect(held0, resource.name).toBeGreaterThan(0);
    }
  }
  const revision = named("revisions");
  expect(getItem(db, revision, [key, "1"], { asOf: null })).toMatchObject({
    second_reader: true,
    withdrawn: { reason: "来源是预告" },
    record: { term: 7 },
  });
  expect(getItem(db, revision, [key, "1"], { asOf: before })).toMatchObject({ withdrawn: null });
  expect(ids(walk(db, revision, `withdrawn_since=${before}`))).toEqual([`${key}/1`]);
  expect(withdrawalOf(db, key, null)?.reason).toBe("来源是预告");
  expect(withdrawalOf(db, key, before)).toBeNull();
  expect(withdrawalOf(db, "141102-congress-1-1", null)).toBeNull();
  publishCorrection(office, key, "会议后来举行了");
  expect(held(named("sessions"), "")).toBe(1);
  expect(withdrawalOf(db, key, null)).toBeNull();
  expect(held(named("sessions"), `as_of=${after}`)).toBe(0);
});
