import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { extractPage } from "@/domain/extract";
import { type Fact, foundFacts, labelledFacts } from "./facts";
import { type LabelledReport, labelSchema } from "./label";

/*
 * Scores the extractor on labelled pages: `npm run score -- [FILE.txt | DIR]...`, the examples if nothing is named. Each
 * page NAME.txt has its label NAME.json beside it. Any page can be scored so, also one that may not be published.
 */

type Tally = { labelled: number; right: number; missed: number; extra: number; certainAndWrong: number };

const tallies = new Map<string, Tally>();

function tally(field: string): Tally {
  const known = tallies.get(field) ?? { labelled: 0, right: 0, missed: 0, extra: 0, certainAndWrong: 0 };
  tallies.set(field, known);
  return known;
}

function scorePage(file: string): void {
  const label: unknown = JSON.parse(readFileSync(file.replace(/\.txt$/, ".json"), "utf8"));
  const reports = extractPage(readFileSync(file, "utf8")).articles.flatMap((article) =>
    article.kind === "session_report" ? [foundFacts(article)] : [],
  );
  for (const wanted of labelSchema.parse(label).articles) {
    const [best, at] = bestMatch(wanted, reports);
    if (at >= 0) reports.splice(at, 1);
    compare(file, labelledFacts(wanted), best);
  }
  for (const spurious of reports) compare(file, [], spurious);
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

function compare(file: string, wanted: readonly Fact[], found: readonly Fact[]): void {
  const left = [...found];
  for (const fact of wanted) {
    const row = tally(fact.field);
    row.labelled++;
    const at = left.findIndex((other) => same(fact, other));
    if (at >= 0) {
      row.right++;
      left.splice(at, 1);
    } else {
      row.missed++;
      console.log(`${file}: ${fact.field} missed: ${fact.value}`);
    }
  }
  for (const fact of left) {
    const row = tally(fact.field);
    row.extra++;
    if (fact.certainty === "certain") row.certainAndWrong++;
    console.log(`${file}: ${fact.field} not in the label (${fact.certainty}): ${fact.value}`);
  }
}

const named = process.argv.slice(2);
const files = (named.length > 0 ? named : [join(import.meta.dirname, "..", "examples")]).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => join(path, name))
    : [path],
);
for (const file of files) scorePage(file);
console.log(`\n${"field".padEnd(14)} labelled  right missed  extra  certain and wrong`);
for (const [field, row] of tallies) {
  const figures = [row.labelled, row.right, row.missed, row.extra, row.certainAndWrong];
  console.log(field.padEnd(14) + figures.map((figure) => String(figure).padStart(8)).join(""));
}
