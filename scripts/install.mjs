import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { canInstallPackages, installPackages, isOnPath } from "./debian.mjs";
import { differences } from "./lock-file.mjs";
import { report, StepFailed, say } from "./report.mjs";
import { installed, root } from "./root.mjs";
import { run } from "./run.mjs";

/** Programs that compile better-sqlite3 where no ready binary can be downloaded, and their Debian packages. */
const compilers = ["g++", "make", "python3"];

/** Installs what package-lock.json names, unless exactly that is there and runs on this Node. */
export async function install() {
  const startedAt = performance.now();
  if (isInstalled() && (await databaseLoads())) return report("install", "up to date", startedAt);
  say("install", "installing packages; two minutes or so the first time …");
  let done = await installLocked();
  const missing = compilers.filter((program) => !isOnPath(program));
  if (done.code !== 0 && missing.length > 0) {
    if (!canInstallPackages()) {
      throw new StepFailed(
        `Packages could not be installed. Compiling better-sqlite3 needs ${missing.join(", ")}: install them (on Debian: apt-get install ${compilers.join(" ")}) and try again.`,
        done.output,
      );
    }
    say("install", `compiling better-sqlite3 needs ${missing.join(", ")}: installing Debian's packages …`);
    await installPackages(missing);
    done = await installLocked();
  }
  if (done.code !== 0) throw new StepFailed("Packages could not be installed (npm ci).", done.output);
  if (!(await databaseLoads())) {
    throw new StepFailed("better-sqlite3 was installed but does not load on this Node.", done.output);
  }
  report("install", "done", startedAt);
}

/**
 * Development packages are needed to build and to test, whatever NODE_ENV says. `npm ci` refuses a lock file from
 * which npm has dropped other systems' packages, as it does at times; `npm install` takes the versions locked there.
 */
async function installLocked() {
  const options = ["--include=dev", "--no-audit", "--no-fund"];
  const done = await run("npm", ["ci", ...options], { env: localHeaders() });
  if (done.code === 0 || !done.output.includes("code EUSAGE")) return done;
  say("install", "package-lock.json is not complete: npm ci refuses it, trying npm install …");
  return run("npm", ["install", "--no-save", ...options], { env: localHeaders() });
}

/** Points node-gyp at the headers that came with this Node, so that compiling downloads nothing. */
function localHeaders() {
  const prefix = dirname(dirname(process.execPath));
  const header = join(prefix, "include", "node", "node_version.h");
  return existsSync(header) ? { npm_config_nodedir: prefix } : {};
}

function isInstalled() {
  const record = installed(".package-lock.json");
  if (!existsSync(record)) return false;
  return differences(readLock(join(root, "package-lock.json")), readLock(record)).length === 0;
}

/** @param {string} file */
function readLock(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/** The one package that is compiled for a version of Node: whether it fits the Node that runs now. */
async function databaseLoads() {
  const { code } = await run(process.execPath, ["-e", 'new (require("better-sqlite3"))(":memory:")']);
  return code === 0;
}
