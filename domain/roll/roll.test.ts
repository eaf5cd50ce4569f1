import fc from "fast-check";
import { expect, test } from "vitest";
import { clockInChina, dayInChina } from "./china-time";
import { compareCounts, sittingOfRoll } from "./compare-counts";
import { memberByCode, searchMembers } from "./find-member";
import { countMarks, foldMarks, type MarkEvent } from "./fold-marks";
import { rollQuorum } from "./roll-quorum";
import { marks } from "./vocabulary";

const event = (seq: number, at: string, mark: MarkEvent["mark"], member = "a"): MarkEvent => ({
  ...{ seq, at, mark, member, key: `k${seq}`, reason: null, by: "测试员" },
});

test("the mark made last stands, though one made earlier came in after it", () => {
  const events = [event(1, "09:02", "absent"), event(2, "09:05", "late"), event(3, "09:01", "present")];
  expect(foldMarks(events).get("a")?.mark).toBe("late");
  expect(foldMarks([...events, event(4, "09:06", null)]).get("a")?.mark).toBeNull();
  expect(foldMarks([event(1, "09:00", "present"), event(2, "09:00", "leave")]).get("a")?.mark).toBe("leave");
});

test("whatever the order in which they come, the same stands", () => {
  const one = fc.record({
    at: fc.constantFrom("1", "2", "3"),
    mark: fc.constantFrom(...marks, null),
    member: fc.constantFrom("a", "b"),
  });
  fc.assert(
    fc.property(fc.array(one), fc.func(fc.nat()), (list, order) => {
      const events = list.map(({ at, mark, member }, n) => event(n, at, mark, member));
      const shuffled = [...events].sort((a, b) => order(a.seq) - order(b.seq));
      const standing = (from: MarkEvent[]) => [...foldMarks(from)].map(([, { key }]) => key).sort();
      expect(standing(shuffled)).toEqual(standing(events));
    }),
  );
});

test("counts always add up to those due", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks, null)), (given) => {
      const members = given.map((_, n) => ({ id: String(n) }));
      const counts = countMarks(members, (id) => given[Number(id)] ?? null);
      expect(counts.present + counts.leave + counts.absent + counts.unmarked).toBe(counts.due);
      expect(counts.late).toBeLessThanOrEqual(counts.present);
    }),
  );
});

test("who came late counts for the quorum; the base is the roster", () => {
  const counts = { ...{ due: 195, present: 130, late: 4, leave: 0, absent: 65, unmarked: 0 } };
  expect(rollQuorum({ kind: "people_congress", level: "county" }, "2023-05-28", counts)).toMatchObject({
    ...{ threshold: 130, margin: 0, met: true },
    base: { kind: "in_office", count: 195, standsIn: false },
    rule: { article: "14(4)" },
  });
});

const member = (
  id: string,
  number: string,
  name: string,
  spellings: string[],
  card: string | null = null,
) => ({
  ...{ id, number, name, spellings, card },
});
const members = [
  member("a", "001", "测试一", ["ceshiyi", "csy", "shiyi"]),
  member("b", "012", "测试二", ["ceshier", "cse", "shier"], "C-9"),
  member("c", "0120", "试样", ["shiyang", "sy", "yang"]),
];

test.each([
  ["001", "a"],
  ["1", "a"],
  ["１２", "b"],
  ["c-9", "b"],
  ["120", "c"],
  ["99", undefined],
  ["", undefined],
  ["测试一", undefined],
])("the code %j means %s", (code, id) => {
  expect(memberByCode(members, code)?.id).toBe(id);
});

test("zeros left out that could mean two members mean neither", () => {
  expect(memberByCode([...members, member("d", "01", "测试四", [])], "1")).toBeNull();
});

test.each([
  ["测试", ["a", "b"]],
  ["试", ["c", "a", "b"]],
  ["csy", ["a"]],
  ["shiy", ["a", "c"]],
  ["012", ["b", "c"]],
  ["没有", []],
])("%s finds %j", (typed, ids) => {
  expect(searchMembers(members, typed).map(({ id }) => id)).toEqual(ids);
});

const roll = { kind: "closing", ordinal: null, date: "2023-05-28" } as const;

test("times are those of China, wherever the server stands", () => {
  expect([clockInChina("2023-05-28T16:30:00.000Z"), dayInChina("2023-05-28T16:30:00.000Z")]).toEqual([
    ...["00:30", "2023-05-29"],
  ]);
});

test("a roll belongs to the sitting of its kind and day, or to none", () => {
  const opening = { id: "s1", kind: "opening", ordinal: null, date: "2023-05-28" } as const;
  const closing = { id: "s2", kind: "closing", ordinal: null, date: null } as const;
  expect(sittingOfRoll(roll, [opening, closing])?.id).toBe("s2");
  expect(sittingOfRoll(roll, [opening, { ...closing, date: "2023-05-27" }])).toBeNull();
  expect(sittingOfRoll(roll, [{ ...closing, kind: null, date: "2023-05-28" }])?.id).toBe("s2");
  const second = { id: "s3", kind: "plenary", ordinal: 2, date: "2023-05-28" } as const;
  expect(sittingOfRoll({ ...roll, kind: "plenary", ordinal: 3 }, [second])).toBeNull();
});

test("differences are stated; what was not reported has none", () => {
  const counts = { due: 194, present: 181, late: 1, leave: 10, absent: 3, unmarked: 0 };
  expect(compareCounts(counts, { due: 194, present: 180, absent: null })).toEqual([
    { figure: "due", counted: 194, reported: 194, difference: 0 },
    { figure: "present", counted: 181, reported: 180, difference: 1 },
    { figure: "absent", counted: 13, reported: null, difference: null },
  ]);
});
