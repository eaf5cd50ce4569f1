import { expect, test } from "vitest";
import { sessionNamed } from "./session-named";

test.each([
  ["141102-congress-7-4", "141102-congress-7-4"],
  [" https://huilu.example/en/sessions/141102-cppcc-7-3/revisions/1?x#evidence ", "141102-cppcc-7-3"],
  ["会议：１４１１０２-congress-7-4。", "141102-congress-7-4"],
  ["141102-congress-7-444", "141102-congress-7-444"],
  ["  吕梁离石 ", "吕梁离石"],
])("%s names %s", (written, key) => expect(sessionNamed(written)).toBe(key));
