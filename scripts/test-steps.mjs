import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseBrowser } from "./browser.mjs";
import { findDroppedTables } from "./dropped-tables.mjs";
import { findDrift } from "./migration-drift.mjs";
import { freePort } from "./port.mjs";
import { StepFailed } from "./report.mjs";
import { installed } from "./root.mjs";
import { run } from "./run.mjs";
import { countPlaywright, countVitest } from "./test-counts.mjs";

/**
 * @typedef {import("./test-counts.mjs").Counts} Counts
 */

/** Format and lint, then the import rule. */
export async function lint() {
  await mustRun("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
  await mustRun("scripts/check-imports.mjs", []);
}

export async function types() {
  await mustRun(installed("next/dist/bin/next"), ["typegen"]);
  await mustRun(installed("typescript/bin/tsc"), ["--noEmit"]);
}

export async function migrations() {
  const faults = [...findDroppedTables(), await findDrift()].filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new StepFailed("Migrations are not in order.", faults.join("\n"));
}

/** @returns {Promise<Counts>} */
export function unit() {
  return counted(countVitest, (file) =>
    run(process.execPath, [
      installed("vitest/vitest.mjs"),
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]),
  );
}

/** @returns {Promise<Counts>} */
export async function browser() {
  const chromium = await chooseBrowser();
  const port = String(await freePort());
  return counted(countPlaywright, (file) =>
    run(process.execPath, [installed("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
      env: { HUILU_CHROMIUM: chromium, HUILU_E2E_PORT: port, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    }),
  );
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
async function mustRun(script, args) {
  const { code, output } = await run(process.execPath, [script, ...args], {
    env: { NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new StepFailed(`${[script, ...args].join(" ")} ended with ${code}.`, output);
}

/**
 * Runs a test runner that writes a report, and counts from it. Skipped tests count as failed: a test that does not
 * run tells nothing.
 * @template Report
 * @param {(report: Report) => Counts} count
 * @param {(file: string) => Promise<import("./run.mjs").Ran>} start
 */
async function counted(count, start) {
  const folder = mkdtempSync(join(tmpdir(), "huilu-test-"));
  try {
    const file = join(folder, "report.json");
    const { code, output } = await start(file);
    if (!existsSync(file)) throw new StepFailed("The tests could not be run.", output);
    const { passed, failed, skipped } = count(JSON.parse(readFileSync(file, "utf8")));
    const counts = { passed, failed: failed + skipped, skipped };
    if (code === 0 && counts.failed === 0 && passed > 0) return counts;
    throw new TestsFailed(counts, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests ran, and not all passed. */
export class TestsFailed extends StepFailed {
  /**
   * @param {Counts} counts
   * @param {string} output
   */
  constructor(counts, output) {
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} of them skipped` : "";
    super(`${counts.failed} of ${counts.failed + counts.passed} tests failed${skipped}.`, output);
    // A runner that fails without a failed test (none found, an error outside any) is one failure all the same.
    this.counts = { ...counts, failed: Math.max(counts.failed, 1) };
  }
}
