import { expect, test } from "vitest";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { listPeople } from "./people";
import { findPerson } from "./person";

test("a name in two bodies is two entries, each with what its own records say", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const personAt = (body: string, slug: string) => {
    const found = findPerson(db, body, slug);
    return found !== null && "person" in found ? found.person : null;
  };
  const congress = personAt("141102-congress", "廉海平");
  expect(congress?.posts.map(({ title }) => title)).toEqual(["离石区委书记"]);
  expect(congress?.speeches[0]?.directives).toHaveLength(5);
  expect(congress?.namesakes.map(({ bodyKey }) => bodyKey)).toEqual(["141102-cppcc"]);
  expect(personAt("141102-cppcc", "廉海平")?.posts).toEqual([]);
  expect(personAt("141102-congress", "无此人")).toBeNull();
});

test("the list is narrowed by part of a name, taken literally, and by body", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  expect(listPeople(db, {}, 1)).toMatchObject({ total: 5, pages: 1 });
  expect(listPeople(db, { name: "白" }, 1).people.map(({ name }) => name)).toEqual(["白鹤", "白志荣"]);
  expect(listPeople(db, { name: "%" }, 1).total).toBe(0);
  expect(listPeople(db, { body: "cppcc", region: "141102" }, 1).total).toBe(3);
  expect(listPeople(db, {}, 2).people).toEqual([]);
});
