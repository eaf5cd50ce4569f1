import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

/**
 * @param {string} program
 * @returns {boolean} whether it is on the PATH
 */
export function isOnPath(program, path = process.env.PATH ?? "", exists = isThere) {
  return path.split(delimiter).some((folder) => folder !== "" && exists(join(folder, program)));
}

/** Whether packages of the system can be installed from here: by root, with apt. */
export function canInstallPackages() {
  return process.getuid?.() === 0 && isOnPath("apt-get");
}

/**
 * Installs Debian packages; only after `canInstallPackages`.
 * @param {readonly string[]} packages
 */
export async function installPackages(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await run("apt-get", ["update", "-q"], { env, seconds: 120 });
  const done = await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...packages], {
    env,
    seconds: 300,
  });
  return { code: done.code, output: updated.output + done.output };
}

/** @param {string} file */
function isThere(file) {
  return existsSync(file);
}
