import { expect, test } from "vitest";
import { attendanceQuestions } from "./attendance-questions";
import { aStanding } from "./testing";

const session = (session: number, due: number | null, present: number | null, term = 7) =>
  aStanding({ key: `s-${term}-${session}`, term, session, year: 2018 + session, date: null, due, present });

const kindsOf = (...sessions: Parameters<typeof attendanceQuestions>[0]) =>
  attendanceQuestions(sessions).map(({ kind }) => kind);

test("the same figures twice in a row are asked about, not the same due alone, nor over a gap", () => {
  expect(kindsOf(session(1, 194, 180), session(2, 194, 180))).toEqual(["repeated"]);
  expect(kindsOf(session(1, 194, 180), session(2, 194, 181))).toEqual([]);
  expect(kindsOf(session(1, 194, 180), session(3, 194, 180))).toEqual([]);
  expect(kindsOf(session(1, 194, 180), { ...session(2, 194, 180), kind: "cppcc" })).toEqual([]);
});

test("three sessions at which everyone was there are asked about once; two are not, nor are three with one away", () => {
  const full = [1, 2, 3].map((n) => session(n, 90, 90));
  expect(attendanceQuestions(full)).toEqual([{ kind: "always_full", sessions: full }]);
  expect(kindsOf(...full.slice(1))).toEqual([]);
  expect(kindsOf(...full, session(4, 90, 89))).toEqual([]);
});

test("what is not reported neither makes nor breaks a full house", () => {
  const full = [session(1, 90, 90), session(2, 90, null), session(3, 91, 91), session(4, 91, 91)];
  expect(attendanceQuestions(full)).toMatchObject([{ kind: "always_full", sessions: { length: 3 } }]);
});

test("a break in the rate is the change that stands out", () => {
  expect(attendanceQuestions([session(1, 200, 190), session(2, 200, 160)])).toMatchObject([
    { kind: "rate_break", points: expect.closeTo(-15, 6) },
  ]);
});

test("within a term the number due moves by by-elections only; a new term may bring any number", () => {
  expect(attendanceQuestions([session(1, 200, 190), session(2, 170, 161)])).toMatchObject([
    { kind: "due_break", share: expect.closeTo(-0.15, 6) },
  ]);
  expect(kindsOf(session(1, 200, 190), session(2, 180, 171))).toEqual([]);
  expect(kindsOf(session(5, 200, 190), session(1, 300, 285, 8))).toEqual([]);
});

test("nothing is asked where nothing is reported", () => {
  expect(kindsOf(session(1, null, null), session(2, 194, 180), session(3, null, 180))).toEqual([]);
  expect(kindsOf()).toEqual([]);
});
