import { existsSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { actionsKey, keepActionsKeyWithBuild } from "./keys.mjs";
import { report, StepFailed, say } from "./report.mjs";
import { buildFolder, dataFolder, installed, root } from "./root.mjs";
import { run } from "./run.mjs";
import { hasStamp, stampOf, writeStamp } from "./stamp.mjs";

/** Folders that a build does not read; everything else counts, so that a new folder is never overlooked. */
const apart = [
  "node_modules",
  "bench",
  "cli",
  "coverage",
  "data",
  "docs",
  "e2e",
  "examples",
  "playwright-report",
];
const apartToo = ["scripts", "test-results"];

/**
 * @param {string} path from the project's folder
 * @param {string} data the data folder's path from there
 */
export function isBuildInput(path, data = "data") {
  const [top = ""] = path.split("/");
  if (path === data || top.startsWith(".") || apart.includes(top) || apartToo.includes(top)) return false;
  return !/\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/.test(path);
}

/** Makes the production build, unless the one there was made from the same files, key and Node. */
export async function build() {
  const startedAt = performance.now();
  const data = dataFolder();
  const key = actionsKey(data);
  const dataPath = relative(root, data);
  const stamp = stampOf(root, (path) => isBuildInput(path, dataPath), [key, process.version]);
  const stampFile = join(buildFolder, "huilu-stamp");
  if (hasStamp(stampFile, stamp) && existsSync(join(buildFolder, "BUILD_ID"))) {
    return report("build", "up to date", startedAt);
  }
  say("build", "building the site; half a minute or so …");
  rmSync(stampFile, { force: true });
  const env = {
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  };
  const done = await run(process.execPath, [installed("next/dist/bin/next"), "build"], { env });
  if (done.code !== 0) throw new StepFailed("The site could not be built (next build).", done.output);
  keepActionsKeyWithBuild(key);
  writeStamp(stampFile, stamp);
  report("build", "done", startedAt);
}
