import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { extractPage } from "./extract-page";
import type { Page, SessionReport } from "./types";

const examples = join(import.meta.dirname, "..", "..", "examples");
const page = readFileSync(join(examples, "lishi-2023.txt"), "utf8");
const label: unknown = JSON.parse(readFileSync(join(examples, "lishi-2023.json"), "utf8"));

const reports = ({ articles }: Page): SessionReport[] =>
  articles.filter((article) => article.kind === "session_report");

/** A report in the form of the example's label. */
function summary(report: SessionReport) {
  return {
    body: report.body.value,
    level: report.level?.value ?? null,
    region: report.region?.value ?? null,
    term: report.term?.value ?? null,
    session: report.session?.value ?? null,
    sitting: report.sitting?.value ?? null,
    date: report.date?.value ?? null,
    due: report.attendance.due?.value ?? null,
    present: report.attendance.present?.value ?? null,
    absent: report.attendance.absent?.value ?? null,
    quorum_claim: report.attendance.quorumClaim?.value ?? null,
    resolutions: report.resolutions.map(({ title, category, outcome }) => ({
      title: title.value,
      category,
      outcome: outcome?.value ?? null,
    })),
    elections: report.elections,
    reports: report.reports.map(({ title, presenter }) => ({
      title: title.value,
      presenter: presenter?.value ?? null,
    })),
    speeches: report.speeches.map(({ speaker, post, directives }) => ({
      speaker: speaker?.value ?? null,
      post: post?.value ?? null,
      directives: directives.map(({ ordinal, subpoints }) => ({
        ordinal,
        subpoints: subpoints.map(({ value }) => value),
      })),
    })),
    bylines: report.bylines.map(({ value }) => value),
  };
}

test("the example page: two sessions among four other items, every field as a careful clerk reads it", () => {
  const read = extractPage(page);
  expect(read.articles.map(({ kind }) => kind)).toEqual([
    ...(read.articles.length === 7 ? ["other"] : []),
    "session_report",
    "other",
    "other",
    "other",
    "other",
    "session_report",
  ]);
  expect(label).toMatchObject({ articles: reports(read).map(summary) });
});

test("headings of directives are the points' first sentences", () => {
  const headings = reports(extractPage(page)).flatMap(({ speeches }) =>
    speeches.flatMap(({ directives }) => directives.map(({ heading }) => heading.value)),
  );
  expect(headings).toHaveLength(11);
  expect(headings.slice(0, 2)).toEqual(["筑牢绝对忠诚的政治品格", "扛牢服务大局的责任担当"]);
});

test("floating headlines find their articles", () => {
  expect(reports(extractPage(page)).map(({ headline }) => headline?.value)).toEqual([
    "吕梁市离石区第七届人民代表大会第四次会议胜利闭幕",
    "政协第七届吕梁市离石区委员会第三次会议胜利闭幕",
  ]);
});

test("the year is nowhere in the opening, so the date is to be checked", () => {
  expect(reports(extractPage(page)).map(({ date }) => date?.certainty)).toEqual(["check", "check"]);
});

/** Everything with a value and spans, wherever it hangs. */
function fieldsOf(node: unknown): { value: unknown; spans: [number, number][] }[] {
  if (node === null || typeof node !== "object") return [];
  if ("value" in node && "spans" in node && Array.isArray(node.spans))
    return [{ value: node.value, spans: node.spans }];
  return Object.values(node).flatMap(fieldsOf);
}

function holdsItsWords(text: string): void {
  for (const report of reports(extractPage(text))) {
    for (const { value, spans } of fieldsOf(report)) {
      const quote = spans.map(([start, end]) => text.slice(start, end)).join("");
      expect(spans.length).toBeGreaterThan(0);
      for (const [start, end] of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
      if (typeof value === "number" && value > 99) expect(quote.replace(/\D/g, "") || quote).not.toBe("");
      if (typeof value === "string" && !/^[a-z_]+$|^\d{4}-/.test(value)) {
        expect(quote.normalize("NFKC").replace(/\s/g, "")).toContain(
          value.normalize("NFKC").replace(/\s/g, ""),
        );
      }
    }
  }
}

test("whatever happens to a page, what is read stands in it", () => {
  const lines = page.split("\n");
  const mutated = fc
    .array(fc.tuple(fc.constantFrom("drop", "double", "noise", "cut"), fc.nat(lines.length - 1)), {
      maxLength: 30,
    })
    .map((acts) => {
      const copy = [...lines];
      for (const [act, at] of acts) {
        const line = copy[at] ?? "";
        if (act === "drop") copy.splice(at, 1);
        if (act === "double") copy.splice(at, 0, line);
        if (act === "noise") copy[at] = `${line}\u0000�12 ，《`;
        if (act === "cut") copy[at] = line.slice(0, line.length / 2);
      }
      return copy.join("\n");
    });
  fc.assert(fc.property(mutated, holdsItsWords), { numRuns: 60 });
});

test("no text makes it throw", () => {
  for (const text of ["", "\n", "\u0000", "\ud800", "第届人民代表大会第次会议应到人", "》《".repeat(50)])
    holdsItsWords(text);
});
