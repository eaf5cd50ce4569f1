import { expect, test } from "vitest";
import { resourceNamed } from "@/domain/open-data";
import type { PersonIdentity } from "@/domain/people";
import type { Database } from "../../client";
import { linksAt } from "../../person-links";
import { rebuildProjection } from "../../projection/rebuild";
import { getItem } from "../../queries/open-data/one";
import { listPeople, peopleAddresses } from "../../queries/people";
import { findPerson } from "../../queries/person";
import { getDeskPerson, suggestLinks } from "../../queries/person-desk";
import { waitingMentions } from "../../queries/waiting-mentions";
import { ledger } from "../../schema";
import { temporaryDatabase } from "../../testing";
import { examplePage, makeOffice, publishExample, submitPage } from "../../testing-records";
import { publishRecord } from "../record/publish-record";
import { assignMention } from "./assign-mention";
import { keepApart, mergePeople } from "./link-people";
import { splitPerson } from "./split-person";
import { undoAct } from "./undo-act";

/** The example page as that of a later year, `by` years on. */
const pageOf = (by: number) =>
  examplePage
    .replaceAll("四次", `${"四五六七"[by]}次`)
    .replaceAll("三次", `${"三四五六"[by]}次`)
    .replaceAll("2023", String(2023 + by));

/** The example's two bodies with two sessions each, whose speaker is named in all of them. */
async function office() {
  const db = await temporaryDatabase();
  const made = makeOffice(db);
  publishExample(made);
  for (const draft of submitPage(made, pageOf(1))) publishRecord(made.as(made.reviewer), draft);
  return { db, made, ctx: () => made.as(made.recorder) };
}

const congress = "141102-congress/廉海平";
const cppcc = "141102-cppcc/廉海平";
const reason = "据任免名单核对";
const refused = (code: string) => expect.objectContaining({ code });

function personAt(db: Database, address: string) {
  const [body = "", slug = ""] = address.split("/");
  const found = findPerson(db, body, slug);
  if (found === null) return null;
  return "movedTo" in found ? found : { ...found.person, said: found.person.speeches.map(({ key }) => key) };
}
const movedTo = (bodyKey: string, number = 1): { movedTo: PersonIdentity } => ({
  movedTo: { bodyKey, name: "廉海平", number },
});

test("two merged have one page with what is said of both; the old address leads there; undone, all is as before", async () => {
  const { db, ctx } = await office();
  using _db = db;
  const { total } = listPeople(db, {}, 1);
  const before = [personAt(db, congress), personAt(db, cppcc), listPeople(db, {}, 1)];
  const { act } = mergePeople(ctx(), { from: cppcc, into: congress, reason });
  expect(personAt(db, cppcc)).toEqual(movedTo("141102-congress"));
  expect(personAt(db, congress)).toMatchObject({
    said: ["141102-congress-7-5", "141102-cppcc-7-4", "141102-congress-7-4", "141102-cppcc-7-3"],
    parts: [{ bodyKey: "141102-congress" }, { bodyKey: "141102-cppcc" }],
    namesakes: [],
  });
  expect(listPeople(db, {}, 1).total).toBe(total - 1);
  expect(() => mergePeople(ctx(), { from: cppcc, into: congress, reason })).toThrow(refused("person_moved"));
  undoAct(ctx(), { act });
  expect([personAt(db, congress), personAt(db, cppcc), listPeople(db, {}, 1)]).toEqual(before);
  expect(() => undoAct(ctx(), { act })).toThrow(refused("act_undone"));
});

test("a name that stands for two is split by session; both keep all that is said of them", async () => {
  const { db, ctx } = await office();
  using _db = db;
  const all = personAt(db, congress);
  expect(() => splitPerson(ctx(), { person: congress, sessions: ["141102-congress-9-9"], reason })).toThrow(
    refused("person_one_body"),
  );
  const sessions = ["141102-congress-7-5"];
  expect(() =>
    splitPerson(ctx(), { person: congress, sessions: [...sessions, "141102-congress-7-4"], reason }),
  ).toThrow(refused("person_whole"));
  const { act, number } = splitPerson(ctx(), { person: congress, sessions, reason });
  expect(number).toBe(2);
  expect(personAt(db, congress)).toMatchObject({ said: ["141102-congress-7-4"] });
  expect(personAt(db, `${congress}~2`)).toMatchObject({ said: sessions, name: "廉海平", number: 2 });
  expect(peopleAddresses(db, 0, 50)).toContainEqual(
    expect.objectContaining({ bodyKey: "141102-congress", name: "廉海平", number: 2 }),
  );
  rebuildProjection(db);
  expect(personAt(db, `${congress}~2`)).toMatchObject({ said: sessions });

  // Who was split off can be merged in turn, and then the split cannot be undone before that.
  const merged = mergePeople(ctx(), { from: `${congress}~2`, into: cppcc, reason });
  expect(personAt(db, `${congress}~2`)).toEqual(movedTo("141102-cppcc"));
  expect(() => undoAct(ctx(), { act })).toThrow(refused("act_rested_on"));
  undoAct(ctx(), { act: merged.act });
  undoAct(ctx(), { act });
  expect(personAt(db, congress)).toEqual(all);
  expect(personAt(db, `${congress}~2`)).toEqual(movedTo("141102-congress"));
  expect(splitPerson(ctx(), { person: congress, sessions, reason }).number, "no number comes twice").toBe(3);
});

test("suggestions are ranked, and go once decided; every act is kept with who, when and why", async () => {
  const { db, ctx } = await office();
  using _db = db;
  const [first] = suggestLinks(ctx(), 10);
  expect(first).toMatchObject({
    one: { bodyKey: "141102-congress", name: "廉海平" },
    other: { bodyKey: "141102-cppcc" },
    reasons: expect.arrayContaining(["same_region", "same_years"]),
  });
  expect(() => keepApart(ctx(), { one: congress, other: cppcc, reason: " " })).toThrow(
    refused("reason_required"),
  );
  expect(() => mergePeople(ctx(), { from: congress, into: "141102-congress/无此人", reason })).toThrow(
    refused("not_found"),
  );
  const { act } = keepApart(ctx(), { one: congress, other: cppcc, reason });
  expect(suggestLinks(ctx(), 10).some(({ one }) => one.name === "廉海平")).toBe(false);
  undoAct(ctx(), { act });
  expect(suggestLinks(ctx(), 10).some(({ one }) => one.name === "廉海平")).toBe(true);
  const desk = getDeskPerson(ctx(), "141102-cppcc", "廉海平");
  expect(desk).toMatchObject({ history: [{ id: act, reason, undoneAt: expect.any(String) }] });
  const names = desk !== null && "names" in desk ? [...desk.names.bodies] : [];
  expect(names.map(([key, { kind }]) => [key, kind]).sort()).toEqual([
    ["141102-congress", "people_congress"],
    ["141102-cppcc", "cppcc"],
  ]);
  expect(
    db
      .select()
      .from(ledger)
      .all()
      .map(({ action }) => action)
      .slice(-2),
  ).toEqual(["person.kept_apart", "person.undone"]);
});

test("a split name that a later session names again waits until someone says who is meant", async () => {
  const { db, made, ctx } = await office();
  using _db = db;
  const publish = (by: number) => {
    for (const draft of submitPage(made, pageOf(by))) publishRecord(made.as(made.reviewer), draft);
  };
  const { act } = splitPerson(ctx(), { person: congress, sessions: ["141102-congress-7-5"], reason });
  expect(waitingMentions(ctx()), "what was there when the name was split is decided").toEqual([]);
  publish(2);
  const [bodyKey, name, session] = ["141102-congress", "廉海平", "141102-congress-7-6"];
  expect(waitingMentions(ctx())).toMatchObject([
    {
      bodyKey,
      name,
      session,
      namesakes: [
        { number: 1, year: 2023 },
        { number: 2, year: 2024 },
      ],
    },
  ]);
  const given = { bodyKey, name, session, reason };
  expect(() => assignMention(ctx(), { ...given, number: 3 })).toThrow(refused("not_found"));
  expect(() => assignMention(ctx(), { ...given, number: 2, reason: " " })).toThrow(
    refused("reason_required"),
  );
  expect(() => assignMention(ctx(), { ...given, session: "141102-congress-7-4", number: 2 })).toThrow(
    refused("not_found"),
  );
  const assigned = assignMention(ctx(), { ...given, number: 2 });
  expect(waitingMentions(ctx())).toEqual([]);
  expect(personAt(db, `${congress}~2`)).toMatchObject({ said: [session, "141102-congress-7-5"] });
  rebuildProjection(db);
  expect(personAt(db, `${congress}~2`)).toMatchObject({ said: [session, "141102-congress-7-5"] });
  expect(() => undoAct(ctx(), { act })).toThrow(refused("act_rested_on"));
  undoAct(ctx(), { act: assigned.act });
  expect(personAt(db, congress)).toMatchObject({ said: [session, "141102-congress-7-4"] });
  assignMention(ctx(), { ...given, number: 1 });
  expect(waitingMentions(ctx())).toEqual([]);
});

test("the interface and dumps lead from the old id to the new one and back, as of any moment; undone, no more", async () => {
  const { db, ctx } = await office();
  using _ = db;
  const people = resourceNamed("people");
  if (people === null) throw new Error("no people");
  const said = (address: string, asOf: string | null) => {
    const item = getItem(db, people, address.split("/"), { asOf });
    return item === null ? null : { same_as: item.same_as, former_ids: item.former_ids };
  };
  const alone = { same_as: null, former_ids: [] };
  const far = "2099-01-01T00:00:00.000Z";
  const merging = { ...ctx(), now: "2098-01-01T00:00:00.000Z" };
  const undoing = { ...ctx(), now: "2098-02-01T00:00:00.000Z" };
  expect(said(cppcc, null)).toEqual(alone);
  const { act } = mergePeople(merging, { from: cppcc, into: congress, reason });
  expect(linksAt(db, null), "folded once for a list of many bodies").toBe(linksAt(db, null));
  expect(said(cppcc, null)).toEqual({ same_as: congress, former_ids: [] });
  expect(said(congress, null)).toEqual({ same_as: null, former_ids: [cppcc] });
  expect(said(cppcc, "2097-12-31T00:00:00.000Z")).toEqual(alone);
  undoAct(undoing, { act });
  for (const address of [cppcc, congress])
    for (const asOf of [far, null]) expect(said(address, asOf)).toEqual(alone);
  expect(said(cppcc, "2098-01-15T00:00:00.000Z")).toEqual({ same_as: congress, former_ids: [] });
});

test("a number that was split off and merged is a former id too", async () => {
  const { db, ctx } = await office();
  using _ = db;
  const session = "141102-congress-7-5";
  splitPerson(ctx(), { person: congress, sessions: [session], reason });
  mergePeople(ctx(), { from: `${congress}~2`, into: cppcc, reason });
  const people = resourceNamed("people");
  if (people === null) throw new Error("no people");
  expect(getItem(db, people, cppcc.split("/"), { asOf: null })).toMatchObject({
    same_as: null,
    former_ids: [`${congress}~2`],
  });
  const [own, split] = [congress, `${congress}~2`].map((id) =>
    getItem(db, people, id.split("/"), { asOf: null }),
  );
  expect(split).toMatchObject({ same_as: cppcc, sessions: [session], page: expect.stringMatching(/~2$/) });
  expect(own).toMatchObject({ same_as: null, sessions: expect.not.arrayContaining([session]) });
  expect(getItem(db, people, split?.id.split("/") ?? [], { asOf: "2000-01-01T00:00:00.000Z" })).toBeNull();
});
