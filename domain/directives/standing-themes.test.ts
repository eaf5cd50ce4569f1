import { expect, test } from "vitest";
import type { Directive } from "@/domain/record";
import { standingThemes } from "./standing-themes";

const point: Directive = {
  id: "d1",
  ordinal: 1,
  heading: "投身项目建设",
  text: "要投身项目建设。企业来不来，看的是办事。",
  points: [],
};
const suggested = {
  by: "rule",
  themes: [
    { theme: "projects", sentence: "要投身项目建设" },
    { theme: "business", sentence: "企业来不来，看的是办事" },
  ],
};
const chosen = { directive: "d1", heading: "投身项目建设" };

test("themes are those that the words suggest until people choose, and again once they leave it to the rules", () => {
  expect(standingThemes(point, [])).toEqual(suggested);
  expect(standingThemes(point, [{ ...chosen, themes: null }])).toEqual(suggested);
});

test("a chosen theme keeps the sentence that suggests it, or is read with the heading; none is a choice too", () => {
  expect(standingThemes(point, [{ ...chosen, themes: ["business", "law"] }])).toEqual({
    by: "people",
    themes: [
      { theme: "business", sentence: "企业来不来，看的是办事" },
      { theme: "law", sentence: "投身项目建设" },
    ],
  });
  expect(standingThemes(point, [{ ...chosen, themes: [] }])).toEqual({ by: "people", themes: [] });
});

test("a choice holds for its own directive and the words that it was made for", () => {
  expect(standingThemes(point, [{ ...chosen, directive: "d2", themes: ["law"] }])).toEqual(suggested);
  expect(standingThemes(point, [{ ...chosen, heading: "另一句", themes: ["law"] }])).toEqual(suggested);
});
