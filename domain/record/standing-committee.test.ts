import { expect, test } from "vitest";
import { committeeMeetingName } from "./name";
import { recordSchema } from "./schema";
import { committeeIn, committeeOf } from "./standing-committee";
import { aRecord } from "./testing";

test.each([
  ["congress-standing", "people_congress"],
  ["cppcc-standing", "cppcc"],
  ["cppcc-standing-session-first", "cppcc"],
  ["cppcc-committee", null],
  [null, null],
])("the rule %s tells of the standing committee of %s", (rule, kind) => {
  expect(committeeOf(rule)).toBe(kind);
});

test("a standing committee's meeting is one until a person says which body and number it has", () => {
  const read = { origin: "read", path: "session", source: "so1", spans: [[0, 3]], quote: "二十七" } as const;
  const cited = { ...read, rule: "cppcc-standing", certainty: "certain", confirmedBy: null } as const;
  const record = aRecord();
  const meeting = recordSchema.parse({
    ...record,
    body: { ...record.body, kind: null },
    citations: [cited],
  });
  expect(committeeIn(meeting)).toBe("cppcc");
  expect(committeeIn({ ...meeting, body: { ...meeting.body, kind: "cppcc" } })).toBeNull();
  expect(committeeIn({ ...meeting, citations: [] })).toBeNull();
});

test.each([
  [{ kind: "people_congress", term: 13, session: 26 }, "十三届人大常委会二十六次会议"],
  [{ kind: "cppcc", term: 14, session: 27 }, "政协十四届常委会二十七次会议"],
  [{ kind: "people_congress", term: null, session: 3 }, "人大常委会三次会议"],
  [{ kind: "cppcc", term: 14, session: null }, "政协十四届常委会会议"],
] as const)("%j is %s", (meeting, name) => {
  expect(committeeMeetingName(meeting)).toBe(name);
});
