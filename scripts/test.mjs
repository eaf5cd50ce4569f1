/**
 * `npm test`: everything, in the order of what fails soonest; `npm test -- unit lint` only what is named.
 * The last line is `N passed, N failed`: tests, and each other step that failed.
 */
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { requireNode } from "./node-version.mjs";
import { main, report, StepFailed } from "./report.mjs";
import { browser, lint, migrations, TestsFailed, types, unit } from "./test-steps.mjs";

/** Two rows side by side, as most machines have two cores or more; browser tests need the machine for themselves. */
const rows = [
  { unit, migrations },
  { lint, types, build },
];
const last = { browser };
const names = ["install", ...rows.flatMap((row) => Object.keys(row)), ...Object.keys(last)];
const total = { passed: 0, failed: 0 };
/** @type {Set<string>} */
const failed = new Set();

await main(async () => {
  requireNode();
  const asked = readNames(process.argv.slice(2));
  const wanted = asked.includes("browser") ? [...asked, "build"] : asked;
  await step("install", install);
  if (failed.size === 0) {
    await Promise.all(rows.map((row) => runRow(row, wanted)));
    if (failed.has("build") && wanted.includes("browser"))
      console.log("browser    not run: there is no build");
    else await runRow(last, wanted);
  }
  if (failed.size > 0) console.log(`\nFailed: ${[...failed].join(", ")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = failed.size > 0 ? 1 : 0;
});

/**
 * @param {readonly string[]} asked
 * @returns {readonly string[]} all steps if none is named
 */
function readNames(asked) {
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new StepFailed(`No step ${unknown.join(", ")}; there are: ${names.join(", ")}.`);
  return asked.length > 0 ? asked : names;
}

/**
 * @param {Record<string, () => Promise<import("./test-counts.mjs").Counts | void>>} row
 * @param {readonly string[]} wanted
 */
async function runRow(row, wanted) {
  for (const [name, work] of Object.entries(row)) {
    if (wanted.includes(name)) await step(name, work);
  }
}

/**
 * Runs one step, prints what it came to and adds its counts.
 * @param {string} name
 * @param {() => Promise<import("./test-counts.mjs").Counts | void>} work
 */
async function step(name, work) {
  const startedAt = performance.now();
  try {
    const counts = await work();
    total.passed += counts?.passed ?? 0;
    // Installing and building report for themselves, as they also do for `npm start`.
    if (work !== install && work !== build) {
      report(name, counts ? `passed, ${counts.passed} tests` : "passed", startedAt);
    }
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    failed.add(name);
    total.passed += error instanceof TestsFailed ? error.counts.passed : 0;
    total.failed += error instanceof TestsFailed ? error.counts.failed : 1;
    console.log(`\n${error.output.trimEnd()}\n`);
    report(name, `FAILED: ${error.message}`, startedAt);
  }
}
