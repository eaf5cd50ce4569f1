import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Theme } from "@/domain/directives";
import { resources } from "@/domain/open-data";
import type { SessionRecord } from "@/domain/record";
import { type Cell, readTableRequest } from "@/domain/tables";
import type { Database } from "../../client";
import { rebuildProjection } from "../../projection/rebuild";
import { themeSentences, themesByYear } from "../../queries/directive-dashboard";
import { getFollowup, unfollowedDirectives } from "../../queries/followups";
import { getItem } from "../../queries/open-data/one";
import { countSearch } from "../../queries/search";
import { directives, ledger, themeChoices } from "../../schema";
import { openTables } from "../../tables/open-tables";
import { readLines } from "../../tables/read-lines";
import { migrationsFolder, temporaryDatabase } from "../../testing";
import { makeOffice, type Office, publishCorrection, publishExample } from "../../testing-records";
import { verify } from "../../verification/verify";
import { assignFollowup } from "./assign-followup";
import { beginFollowup } from "./begin-followup";
import { tieFollowup } from "./tie-followup";

const session = "141102-congress-7-4";
/** No word of the examples suggests it. */
const unheard: Theme = "reform";

/** The first numbered point of the session's record, followed up. */
function begin(db: Database, office: Office) {
  publishExample(office);
  const numbered = db
    .select({ id: directives.id, parent: directives.parent, heading: directives.heading })
    .from(directives)
    .where(eq(directives.sessionKey, session))
    .all()
    .filter(({ parent }) => parent === null);
  const [first, second] = numbered;
  if (first === undefined || second === undefined) throw new Error("no directives");
  const { id } = beginFollowup(office.as(office.recorder), { session, directive: first.id });
  const choose = (themes: Theme[] | null) =>
    assignFollowup(office.as(office.recorder), { id, addressee: "区政府", deadline: "", themes });
  return { id, first, second, choose };
}

/** What each public read says of a point's themes and how they came. */
function told(db: Database, directive: string, asOf: string | null = null) {
  const resource = resources.find(({ name }) => name === "directives");
  if (resource === undefined) throw new Error("no resource");
  const item = getItem(db, resource, [session, directive], { asOf });
  using tables = openTables(db, asOf);
  const { request } = readTableRequest("directives", { columns: "session,item,themes,themes_by" });
  const row = [...readLines(tables, request)].find(
    ({ cells: [of, its] }) => of === session && its === directive,
  );
  const [, , themes, by]: readonly Cell[] = row?.cells ?? [];
  return { api: [item?.themes, item?.themes_by], table: [themes, by] };
}

const listed = (db: Database, theme: Theme) => themeSentences(db, { filter: {}, theme, limit: 40 });
const found = (db: Database, theme: Theme) => countSearch(db, { terms: [], filter: { theme } }).total;
const tallied = (db: Database, theme: Theme) =>
  themesByYear(db, {})
    .counts.filter((count) => count.theme === theme)
    .reduce((sum, count) => sum + count.directives, 0);

test("what people choose is the public theme everywhere, and the rules' again when it is left to them", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { first, choose } = begin(db, office);
  const before = told(db, first.id);
  expect(before.api[1]).toBe("rule");
  expect([listed(db, unheard).total, found(db, unheard), tallied(db, unheard)]).toEqual([0, 0, 0]);
  choose([unheard]);
  expect(listed(db, unheard)).toMatchObject({
    total: 1,
    rows: [{ directive: first.id, sentence: first.heading, isChosen: true }],
  });
  expect([found(db, unheard), tallied(db, unheard)]).toEqual([1, 1]);
  expect(told(db, first.id)).toEqual({ api: [[unheard], "people"], table: [unheard, "people"] });
  choose([]);
  expect(told(db, first.id)).toEqual({ api: [[], "people"], table: [null, "people"] });
  choose(null);
  expect(told(db, first.id)).toEqual(before);
  expect([listed(db, unheard).total, found(db, unheard), tallied(db, unheard)]).toEqual([0, 0, 0]);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
});

test("the ledger says who chose what and when, once a choice; a rebuild and the check agree with it", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { id, first, choose } = begin(db, office);
  const entries = () => db.select().from(ledger).where(eq(ledger.action, "followup.themes_chosen")).all();
  choose(null);
  expect(entries(), "as the rules suggest is no choice").toEqual([]);
  choose([unheard]);
  choose([unheard]);
  expect(entries()).toMatchObject([{ actor: office.recorder.id, subject: id }]);
  expect(JSON.parse(entries()[0]?.payload ?? "")).toEqual({
    ...{ session, directive: first.id, heading: first.heading, chosen_by: "people", themes: unheard },
  });
  rebuildProjection(db);
  expect(told(db, first.id).table).toEqual([unheard, "people"]);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  expect(() =>
    db
      .update(themeChoices)
      .set({ themes: ["growth"] })
      .run(),
  ).toThrow(/choose again/);
  db.$client.exec("drop trigger theme_choices_no_update");
  db.update(themeChoices)
    .set({ themes: ["growth"] })
    .run();
  expect((await verify(db, migrationsFolder)).faults[0]?.code).toBe("theme_choice_differs");
});

test("a past moment shows what was chosen by then", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { first, choose } = begin(db, office);
  const [start, before] = [told(db, first.id), office.as(null).now];
  choose([unheard]);
  const between = office.as(null).now;
  choose(["growth", unheard]);
  expect(told(db, first.id, before)).toEqual(start);
  expect(told(db, first.id, between)).toEqual({ api: [[unheard], "people"], table: [unheard, "people"] });
  expect(told(db, first.id).api).toEqual([["growth", unheard], "people"]);
});

test("a choice goes along with its directive through a correction, and with its follow-up to another", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { id, first, second, choose } = begin(db, office);
  choose([unheard]);
  publishCorrection(office, session, "编号有误", renumber(first.id, "d900"));
  expect(told(db, "d900")).toEqual({ api: [[unheard], "people"], table: [unheard, "people"] });
  const last = db.select().from(ledger).where(eq(ledger.action, "followup.themes_chosen")).all().at(-1);
  expect(JSON.parse(last?.payload ?? "")).toMatchObject({ carried: true, directive: "d900" });
  tieFollowup(office.as(office.recorder), { id, directive: second.id });
  expect(told(db, second.id).api).toEqual([[unheard], "people"]);
  expect(told(db, "d900").api[1]).toBe("rule");
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
});

test("the desk is told of a point what the rules suggest to the public, also where people chose", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { id, first, choose } = begin(db, office);
  const suggested = told(db, first.id).api[0];
  const view = () => getFollowup(office.as(office.recorder), id);
  expect([view()?.suggestedThemes, view()?.themes]).toEqual([suggested, suggested]);
  choose([unheard]);
  expect([view()?.suggestedThemes, view()?.themes]).toEqual([suggested, [unheard]]);
  expect(unfollowedDirectives(office.as(office.recorder), session)).not.toContainEqual(first);
});

/** Gives a directive at the top another id. */
const renumber =
  (id: string, other: string) =>
  (record: SessionRecord): SessionRecord => ({
    ...record,
    speeches: record.speeches.map((speech) => ({
      ...speech,
      directives: speech.directives.map((one) => (one.id === id ? { ...one, id: other } : one)),
    })),
    citations: record.citations.map((citation) => ({
      ...citation,
      path: citation.path.replace(`/directives/${id}/`, `/directives/${other}/`),
    })),
  });
