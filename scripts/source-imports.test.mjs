import { describe, expect, it } from "vitest";
import { asyncTransactions, importsOf, parseSource } from "./source-imports.mjs";

describe("importsOf", () => {
  it.each([
    ['import { a } from "x";', "x", false],
    ['import type { A } from "x";', "x", true],
    ['import { type A, type B } from "x";', "x", true],
    ['import { type A, b } from "x";', "x", false],
    ['import a, { type B } from "x";', "x", false],
    ['import * as a from "x";', "x", false],
    ['import "x";', "x", false],
    ['export { a } from "x";', "x", false],
    ['export type { A } from "x";', "x", true],
    ['const a = await import("x");', "x", false],
    ['type A = import("x").A;', "x", true],
  ])("%s", (text, from, typeOnly) => {
    expect(importsOf(parseSource("a.ts", text))).toEqual([{ from, typeOnly, line: 1 }]);
  });

  it("takes no import from comments and strings", () => {
    const text = `// import "x";\nconst a = 'import "y"';\n\nimport "z";`;
    expect(importsOf(parseSource("a.ts", text))).toEqual([{ from: "z", typeOnly: false, line: 4 }]);
  });
});

describe("asyncTransactions", () => {
  it.each([
    ["db.transaction(async (tx) => { await x(tx); });", [1]],
    ["\nsqlite.transaction(async function () {});", [2]],
    ["db.transaction((tx) => x(tx));", []],
    ["db.queue(async () => {});", []],
  ])("%s", (text, lines) => {
    expect(asyncTransactions(parseSource("a.ts", text))).toEqual(lines);
  });
});
