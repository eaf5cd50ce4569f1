import { expect, it } from "vitest";
import { droppedTables } from "./dropped-tables.mjs";

it.each([
  ["CREATE TABLE a (b text);\nDROP TABLE `a`;", [2]],
  ["drop  table if exists a;", [1]],
  ["-- drop reviewed: nothing refers to it\nDROP TABLE `a`;", []],
  ["-- drop reviewed:\nDROP TABLE `a`;", [2]],
  ["-- drop reviewed: x\nDROP TABLE `a`;\nDROP TABLE `b`;", [3]],
  ["-- once: DROP TABLE a\nDROP INDEX `a`;", []],
])("%s", (sql, lines) => {
  expect(droppedTables(sql)).toEqual(lines);
});
