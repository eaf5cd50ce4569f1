import { expect, test } from "vitest";
import { recordSchema, valuesOf } from "@/domain/record";
import { recordOfFacts } from "./record-of-facts";
import { sourceNamed } from "./source-label";
import { factSitting, sessionOf } from "./testing";

const votes = { for: 170, against: 4, abstain: 2, not_voting: null };
const resolution = {
  title: "政府工作报告的决议",
  category: "government_work_report",
  votes,
  outcome: "adopted",
} as const;
const other = {
  url: "http://copies.example/2",
  publisher: "转载页",
  title: "决议",
  published: null,
  supports: "赞成170票",
};

test("the sittings of a session become one record, in order, each item with its own sitting", () => {
  const opening = factSitting({
    sitting: "opening",
    date: "2023-05-25",
    reports: [{ title: "政府工作报告", presenter: "王一" }],
  });
  const closing = factSitting({
    resolutions: [resolution],
    elections: [{ name: "李二", post: "主任", votes_for: 175, votes_against: null, votes_abstain: null }],
    proposals: { received: 12, filed: null },
  });
  const { record } = recordOfFacts(sessionOf(opening, closing), "li");
  expect(recordSchema.safeParse(record).success).toBe(true);
  expect(record.sittings.map(({ id, kind, date }) => [id, kind, date])).toEqual([
    ["s1", "opening", "2023-05-25"],
    ["s2", "closing", "2023-05-28"],
  ]);
  expect(record.reports).toEqual([
    { id: "h1", title: "政府工作报告", presenter: { name: "王一", post: null }, sitting: "s1" },
  ]);
  expect(record.resolutions[0]).toMatchObject({ sitting: "s2", votes: { for: 170, notVoting: null } });
  expect(record.elections[0]).toMatchObject({ sitting: "s2", votes: { for: 175, against: null } });
  expect(record.proposals).toEqual({ received: 12, filed: null });
});

test.each([
  ["预备会议", { kind: "preparatory", ordinal: null }],
  ["第四次全体会议(选举)；票数未见", { kind: "plenary", ordinal: 4 }],
  ["票数未见；第四次全体会议", { kind: "plenary", ordinal: null }],
  [null, { kind: "plenary", ordinal: null }],
])("a plenary meeting whose notes say %s", (notes, expected) => {
  const { record } = recordOfFacts(sessionOf(factSitting({ sitting: "plenary", notes })), "li");
  expect(record.sittings[0]).toMatchObject(expected);
});

test("a law is another kind of text, a five-year outline one of its own", () => {
  const resolutions = [
    { ...resolution, title: "监察法", category: "law" },
    { ...resolution, title: "关于第十三个五年规划纲要的决议", category: "plan" },
    { ...resolution, title: "关于2016年国民经济和社会发展计划的决议", category: "plan" },
  ] as const;
  const { record } = recordOfFacts(sessionOf(factSitting({ resolutions: [...resolutions] })), "li");
  expect(record.resolutions.map(({ category }) => category)).toEqual(["other", "five_year_outline", "plan"]);
});

test("each value names the sources that state it; where none is said to, all of its sitting's", () => {
  const closing = factSitting({ resolutions: [resolution], sources: [...factSitting().sources, other] });
  const { record } = recordOfFacts(sessionOf(closing), "li");
  const sourcesOf = (path: string) =>
    record.citations
      .filter((citation) => citation.path === path)
      .map((citation) => citation.origin === "hand" && sourceNamed(citation.from, record.sources)?.id);
  expect(sourcesOf("sittings/s1/attendance/present")).toEqual(["so1"]);
  expect(sourcesOf("resolutions/r1/votes/for")).toEqual(["so2"]);
  expect(sourcesOf("resolutions/r1/votes/against")).toEqual(["so1", "so2"]);
  expect(sourcesOf("resolutions/r1/title")).toEqual(["so1", "so2"]);
  for (const { path } of valuesOf(record)) expect(sourcesOf(path), path).not.toEqual([]);
});

test("170 is not read in 1170 or 1705", () => {
  const far = { ...other, supports: "1170、1705" };
  const closing = factSitting({ resolutions: [resolution], sources: [far, other] });
  const cited = recordOfFacts(sessionOf(closing), "li").record.citations.filter(
    ({ path }) => path === "resolutions/r1/votes/for",
  );
  expect(cited).toEqual([
    { origin: "hand", path: "resolutions/r1/votes/for", by: "li", from: "转载页《决议》" },
  ]);
});

test("a source is kept once; its address is a link only at a listed host, and stands in the note", () => {
  const [first] = factSitting().sources;
  if (first === undefined) throw new Error("no source");
  const opening = factSitting({
    sitting: "opening",
    sources: [first, { ...other, supports: "同上" }],
    notes: "两说",
  });
  const { record, notes } = recordOfFacts(sessionOf(opening, factSitting()), "li");
  expect(record.sources.map(({ id, url }) => [id, url])).toEqual([
    ["so1", "https://www.gov.cn/1.htm"],
    ["so2", null],
  ]);
  expect(record.sources[0]?.note).toBe("所载事项：应出席194人，实到180人\n整理说明：两说");
  expect(record.sources[1]?.note).toBe("所载事项：应出席194人，实到180人");
  expect(notes[1]?.text).toContain("网址：http://copies.example/2");
});
