import { expect, test } from "vitest";
import { type Cited, citeApa, citeBibtex, citeGbt } from "./cite";

const cited: Cited = {
  site: "会录",
  title: "吕梁市离石区第七届人民代表大会第四次会议",
  key: "141102-congress-7-4",
  revision: { number: 2, publishedAt: "2026-01-09T08:00:00.000Z" },
  url: "https://huilu.example/sessions/141102-congress-7-4/revisions/2",
};

test("GB/T 7714: the day of the revision, the day of reading left open", () => {
  expect(citeGbt(cited, { edition: "：第2版", dayOfReading: "引用日期" })).toBe(
    "会录. 吕梁市离石区第七届人民代表大会第四次会议：第2版[DB/OL]. (2026-01-09)[引用日期]. https://huilu.example/sessions/141102-congress-7-4/revisions/2.",
  );
});

test("APA: the day in words", () => {
  const english = { ...cited, site: "Huilu", title: "Fourth Session" };
  expect(citeApa(english)).toBe(
    "Huilu. (2026, January 9). Fourth Session (Revision 2) [Data set]. https://huilu.example/sessions/141102-congress-7-4/revisions/2",
  );
});

test("BibTeX: one entry a revision, what TeX would run taken out", () => {
  const odd = citeBibtex({ ...cited, title: "50% & {more}\\input" });
  expect(odd).toContain("@misc{huilu-141102-congress-7-4-r2,");
  expect(odd).toContain("title        = {{50\\% \\& moreinput}},");
  expect(odd.split("\n").at(-1)).toBe("}");
});
