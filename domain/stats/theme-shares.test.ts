import { expect, test } from "vitest";
import { themeShare } from "./theme-shares";

const all = [
  { kind: "people_congress", year: 2022, directives: 3 },
  { kind: "people_congress", year: 2023, directives: 7 },
  { kind: "cppcc", year: 2023, directives: 4 },
] as const;
const counts = [
  { kind: "people_congress", year: 2023, directives: 2 },
  { kind: "cppcc", year: 2023, directives: 4 },
] as const;

test.each([
  [{}, { naming: 6, all: 14, share: 42.9 }],
  [{ kind: "people_congress" as const }, { naming: 2, all: 10, share: 20 }],
  [{ year: 2023 }, { naming: 6, all: 11, share: 54.5 }],
  [
    { kind: "people_congress" as const, year: 2022 },
    { naming: 0, all: 3, share: 0 },
  ],
  [{ kind: "cppcc" as const, year: 2022 }, null],
])("within %j it is %j", (within, expected) => {
  expect(themeShare(counts, all, within)).toEqual(expected);
});
