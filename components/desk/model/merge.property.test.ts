import fc from "fast-check";
import { expect, test } from "vitest";
import { recordSchema, type SessionRecord, valuesOf } from "@/domain/record";
import { confirmValue } from "./confirm";
import { itemsOf, renamedPath } from "./item-ids";
import { addItem, moveItem, removeItem } from "./items";
import { mergeRecords } from "./merge";
import { indentPoint, outdentPoint, pointsOf } from "./points";
import { exampleRecord } from "./testing";
import { enterValue, valueAt } from "./values";

type Edit = (record: SessionRecord) => SessionRecord;

const fields = [
  "term",
  "year",
  "body/regionName",
  "sittings/s1/attendance/due",
  "sittings/s1/attendance/present",
  "resolutions/r1/votes/for",
  "resolutions/r1/votes/against",
  "resolutions/r2/title",
  "resolutions/r3/title",
  "speeches/p1/speaker/name",
  "speeches/p1/directives/d1/heading",
  "speeches/p1/directives/d1/points/d2/heading",
];
const lists = [
  "resolutions",
  "reports",
  "speeches",
  "speeches/p1/directives",
  "speeches/p1/directives/d1/points",
];
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

const typing = fc
  .tuple(fc.constantFrom(...fields), fc.option(fc.integer({ min: 1, max: 9 })), fc.constantFrom("u1", "u2"))
  .map(
    ([path, n, by]): Edit =>
      (record) => {
        const isWord = /name|title|heading|regionName/.test(path);
        const value = n === null ? null : isWord ? `第${n}版` : path === "year" ? 2000 + n : n;
        return enterValue(record, path, value, { by, from: "原页" }) ?? record;
      },
  );
const adding = fc.tuple(fc.constantFrom(...lists), fc.integer({ min: 1, max: 9 })).map(
  ([list, n]): Edit =>
    (record) => {
      const words = { title: `新${n}`, name: `名${n}`, post: `职${n}`, heading: `要${n}` };
      return addItem(record, list, words)?.record ?? record;
    },
);
const removing = fc.nat().map(
  (n): Edit =>
    (record) =>
      removeItem(record, pick([...pathsOfItems(record)], n) ?? "") ?? record,
);
const moving = fc.tuple(fc.nat(), fc.constantFrom(-1, 1)).map(
  ([n, by]): Edit =>
    (record) =>
      moveItem(record, pick([...pathsOfItems(record)], n) ?? "", by === 1 ? 1 : -1),
);
const nesting = fc.tuple(fc.nat(), fc.boolean()).map(
  ([n, isIn]): Edit =>
    (record) => {
      const placed = pick(pointsOf(record), n);
      if (placed === undefined) return record;
      return (isIn ? indentPoint : outdentPoint)(record, `${placed.list}/${placed.point.id}`);
    },
);
const confirming = fc.constantFrom("u1", "u2").map(
  (by): Edit =>
    (record) =>
      confirmValue(record, "sittings/s1/attendance/present", by),
);
const edits = fc.array(fc.oneof(typing, adding, removing, moving, nesting, confirming), { maxLength: 8 }).map(
  (list): Edit =>
    (record) =>
      list.reduce((now, edit) => edit(now), record),
);
const typings = fc.array(typing, { maxLength: 6 }).map(
  (list): Edit =>
    (record) =>
      list.reduce((now, edit) => edit(now), record),
);

function pathsOfItems(record: SessionRecord): Set<string> {
  const tops = (["sittings", "reports", "resolutions", "speeches"] as const).flatMap((list) =>
    record[list].map(({ id }) => `${list}/${id}`),
  );
  return new Set([...tops, ...pointsOf(record).map(({ list, point }) => `${list}/${point.id}`)]);
}

const base = exampleRecord();
/** As the other side's comes: from the server, sharing nothing. */
const sent = (record: SessionRecord) => recordSchema.parse(structuredClone(record));
const content = ({ citations: _, ...rest }: SessionRecord) => rest;

test("what only one of two changed is as that one has it", () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const changed = edit(base);
      const mine = mergeRecords(base, changed, sent(base));
      expect([mine.clashes, content(mine.record)]).toEqual([[], content(changed)]);
      const theirs = mergeRecords(base, base, sent(changed));
      expect([theirs.clashes, content(theirs.record)]).toEqual([[], content(changed)]);
    }),
  );
});

test("the same done by both is done once", () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { record, clashes, renames } = mergeRecords(base, edit(base), sent(edit(base)));
      expect([clashes, renames.size, content(record)]).toEqual([[], 0, content(edit(base))]);
    }),
  );
});

test("whatever both do, the result is a record: ids are single, evidence belongs to values", () => {
  fc.assert(
    fc.property(edits, edits, (a, b) => {
      const { record } = mergeRecords(base, a(base), sent(b(base)));
      expect(recordSchema.safeParse(record).success).toBe(true);
      const points = pointsOf(record).map(({ point }) => point.id);
      expect(new Set(points).size).toBe(points.length);
      for (const { path } of record.citations) expect(valueAt(record, path)).not.toBeNull();
    }),
  );
});

test("nothing typed is lost without a word: it is in the result, or it clashed, or what it was in was taken out or moved", () => {
  fc.assert(
    fc.property(edits, edits, (a, b) => {
      const [mine, theirs] = [a(base), b(base)];
      const { record, clashes, renames } = mergeRecords(base, mine, sent(theirs));
      const clashed = (path: string) =>
        clashes.some(
          (one) => one.path === path || path.startsWith(`${one.path}/`) || one.path.startsWith(`${path}/`),
        );
      const stillThere = (state: SessionRecord, path: string) => valueAt(state, path) !== null;
      for (const { path, value } of valuesOf(mine)) {
        if (valueAt(base, path) === value) continue;
        const now = renamedPath(path, renames);
        if (valueAt(record, now) !== value) expect(clashed(now) || !stillThere(theirs, path)).toBe(true);
      }
      for (const { path, value } of valuesOf(theirs)) {
        if (valueAt(base, path) === value || valueAt(record, path) === value) continue;
        expect(clashed(path) || !stillThere(mine, path)).toBe(true);
      }
    }),
  );
});

test("new items of both are all there", () => {
  fc.assert(
    fc.property(fc.array(adding, { maxLength: 5 }), fc.array(adding, { maxLength: 5 }), (a, b) => {
      const all = (list: Edit[]) => list.reduce((now, edit) => edit(now), base);
      const [mine, theirs] = [all(a), all(b)];
      const { record, clashes } = mergeRecords(base, mine, sent(theirs));
      expect(clashes).toEqual([]);
      const same = [...itemsOf(mine)].filter(([key, item]) => {
        const rival = itemsOf(theirs).get(key);
        return !itemsOf(base).has(key) && JSON.stringify(rival) === JSON.stringify(item);
      });
      const added = (state: SessionRecord) => itemsOf(state).size - itemsOf(base).size;
      expect(added(record)).toBe(added(mine) + added(theirs) - same.length);
    }),
  );
});

test("in values it does not matter who is asked, but for the clashes", () => {
  fc.assert(
    fc.property(typings, typings, (a, b) => {
      const [mine, theirs] = [a(base), b(base)];
      const one = mergeRecords(base, mine, sent(theirs));
      const other = mergeRecords(base, theirs, sent(mine));
      const clashed = new Set(one.clashes.map(({ path }) => path));
      expect(new Set(other.clashes.map(({ path }) => path))).toEqual(clashed);
      const rest = (record: SessionRecord) => valuesOf(record).filter(({ path }) => !clashed.has(path));
      expect(rest(one.record)).toEqual(rest(other.record));
    }),
  );
});
