import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { extractPage } from "@/domain/extract";
import { type Fact, foundFacts, labelledFacts } from "./facts";
import { type LabelledReport, labelSchema } from "./label";

/** How a field was read: labelled facts, how many of them right or missed, and what was found that no label has. */
export type Tally = {
  labelled: number;
  right: number;
  missed: number;
  extra: number;
  certainAndWrong: number;
};

/** Tallies by field, and a line for everything that differs. */
export type Score = { tallies: Map<string, Tally>; differences: string[] };

/** Pages among the named files and folders, each with its label beside it. */
export function pagesIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith(".txt"))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
}

/** Reads each page and compares what was found with its label. */
export function scorePages(files: readonly string[]): Score {
  const score: Score = { tallies: new Map(), differences: [] };
  for (const file of files) scorePage(score, file);
  return score;
}

function tally({ tallies }: Score, field: string): Tally {
  const known = tallies.get(field) ?? { labelled: 0, right: 0, missed: 0, extra: 0, certainAndWrong: 0 };
  tallies.set(field, known);
  return known;
}

function scorePage(score: Score, file: string): void {
  scoreText(score, file, readFileSync(file, "utf8"), labelOf(file));
}

/** What is to be read from a page's file, by the label beside it. */
export function labelOf(file: string): readonly LabelledReport[] {
  const label: unknown = JSON.parse(readFileSync(file.replace(/\.txt$/, ".json"), "utf8"));
  return labelSchema.parse(label).articles;
}

/** Reads a text and adds to a score how that compares with its label. */
export function scoreText(score: Score, file: string, text: string, label: readonly LabelledReport[]): void {
  const reports = extractPage(text).articles.flatMap((article) =>
    article.kind === "session_report" ? [foundFacts(article)] : [],
  );
  for (const wanted of label) {
    const [best, at] = bestMatch(wanted, reports);
    if (at >= 0) reports.splice(at, 1);
    compare(score, file, labelledFacts(wanted), best);
  }
  for (const spurious of reports) compare(score, file, [], spurious);
}

/** The report that shares most facts with the label, and its place in the list; -1 where none shares any. */
function bestMatch(wanted: LabelledReport, reports: readonly Fact[][]): [Fact[], number] {
  const facts = labelledFacts(wanted);
  const shared = reports.map(
    (found) => facts.filter((fact) => found.some((other) => same(fact, other))).length,
  );
  const most = Math.max(0, ...shared);
  const at = most === 0 ? -1 : shared.indexOf(most);
  return [reports[at] ?? [], at];
}

const same = (a: Fact, b: Fact) => a.field === b.field && a.value === b.value;

function compare(score: Score, file: string, wanted: readonly Fact[], found: readonly Fact[]): void {
  const left = [...found];
  for (const fact of wanted) {
    const row = tally(score, fact.field);
    row.labelled++;
    const at = left.findIndex((other) => same(fact, other));
    if (at >= 0) {
      row.right++;
      left.splice(at, 1);
    } else {
      row.missed++;
      score.differences.push(`${file}: ${fact.field} missed: ${fact.value}`);
    }
  }
  for (const fact of left) {
    const row = tally(score, fact.field);
    row.extra++;
    if (fact.certainty === "certain") row.certainAndWrong++;
    score.differences.push(`${file}: ${fact.field} not in the label (${fact.certainty}): ${fact.value}`);
  }
}
