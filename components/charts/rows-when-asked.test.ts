import { describe, expect, it } from "vitest";
import { rowsWhenAsked } from "./rows-when-asked";

describe("rows made when they are asked for", () => {
  it("are as many as the items, and only those asked for are made", () => {
    const made: number[] = [];
    const rows = rowsWhenAsked([1, 2, 3, 4], (item) => {
      made.push(item);
      return { key: String(item), cells: [item] };
    });
    expect([rows.length, made]).toEqual([4, []]);
    expect(rows.slice(0, 2)).toEqual([
      { key: "1", cells: [1] },
      { key: "2", cells: [2] },
    ]);
    expect(made).toEqual([1, 2]);
    expect(rows.slice().map(({ key }) => key)).toEqual(["1", "2", "3", "4"]);
  });
});
