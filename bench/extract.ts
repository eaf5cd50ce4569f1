import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { madePages } from "./made-pages";

/*
 * `npm run bench:extract`: how well the extractor reads, by field, and how fast and with how much memory. `-- KIND…` times
 * only the kinds of page that are named.
 */

const run = (script: string, ...args: string[]) => {
  const { status } = spawnSync(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, script), ...args],
    {
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exit(status ?? 1);
};

const named = process.argv.slice(2);
if (named.length === 0) run("score.ts");
console.log("\nMillions of characters a second, at 10 KB, 100 KB and 1 MB; * marks what newspapers print.");
console.log(`${"page".padEnd(20)}      10 K     100 K       1 M   1 M/100K   peak MB`);
for (const { kind } of madePages) if (named.length === 0 || named.includes(kind)) run("throughput.ts", kind);
