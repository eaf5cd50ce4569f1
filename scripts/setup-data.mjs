import { report, StepFailed, say } from "./report.mjs";
import { run } from "./run.mjs";

/** How `huilu` is run: as server code, which the database layer insists on. */
const huilu = ["--conditions=react-server", "--import", "tsx", "cli/main.ts"];

/**
 * Migrates the database; the first time, makes the accounts, prints their passwords and loads the example. tsx
 * would keep compiled files in the system's temporary folder; nothing is to be written outside the data folder.
 * @param {string} data folder
 * @throws {StepFailed}
 */
export async function setUpData(data) {
  const startedAt = performance.now();
  say("data", `migrating the database in ${data} …`);
  const env = { HUILU_DATA: data, TSX_DISABLE_CACHE: "1" };
  const { code } = await run(process.execPath, [...huilu, "setup"], { env, show: true });
  if (code !== 0) throw new StepFailed("The database could not be set up; what happened is said above.");
  report("data", "ready", startedAt);
}
