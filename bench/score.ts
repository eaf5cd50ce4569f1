import { writeFileSync } from "node:fs";
import { acceptedFile, ownPages } from "./accepted";
import { pagesIn, scorePages } from "./scoring";

/*
 * Scores the extractor on labelled pages: `npm run score -- [FILE.txt | DIR]...`, the examples and the pages here if
 * nothing is named. Each page NAME.txt has its label NAME.json beside it. Any page can be scored so, also one that may
 * not be published. `--accept` makes this run's scores those below which the test lets nothing fall.
 */

const named = process.argv.slice(2).filter((word) => word !== "--accept");
const { tallies, differences } = scorePages(pagesIn(named.length > 0 ? named : ownPages));
if (process.argv.includes("--accept")) {
  writeFileSync(acceptedFile, `${JSON.stringify(Object.fromEntries(tallies), null, 2)}\n`);
}
for (const difference of differences) console.log(difference);
console.log(`\n${"field".padEnd(14)} labelled  right missed  extra  certain and wrong`);
for (const [field, row] of tallies) {
  const figures = [row.labelled, row.right, row.missed, row.extra, row.certainAndWrong];
  console.log(field.padEnd(14) + figures.map((figure) => String(figure).padStart(8)).join(""));
}
