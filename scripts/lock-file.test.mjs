import { expect, it } from "vitest";
import { differences } from "./lock-file.mjs";

const locked = {
  "": { version: "0.1.0" },
  "node_modules/zod": { version: "4.6.7", integrity: "sha512-a" },
  "node_modules/binding-linux": { version: "1.0.0", integrity: "sha512-b", optional: true },
};
const zod = locked["node_modules/zod"];

it("is content with what the lock file names, other systems' packages missing", () => {
  expect(differences(locked, { "node_modules/zod": zod })).toEqual([]);
});

it.each([
  ["a missing package", {}],
  ["another version", { "node_modules/zod": { ...zod, version: "4.6.6" } }],
  ["other bytes", { "node_modules/zod": { ...zod, integrity: "sha512-z" } }],
])("finds %s", (_what, present) => {
  expect(differences(locked, present)).toEqual(["node_modules/zod"]);
});

it("finds a package that is no longer wanted", () => {
  expect(differences(locked, { "node_modules/zod": zod, "node_modules/old": {} })).toEqual([
    "node_modules/old",
  ]);
});
