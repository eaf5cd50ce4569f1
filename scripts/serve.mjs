import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "./root.mjs";

/** The script that serves the production build. */
export const productionServer = fileURLToPath(new URL("server.mjs", import.meta.url));

/**
 * Runs the server until it ends or this script is asked to stop. A signal is passed on, so that requests in flight are
 * finished; after ten seconds the server is ended.
 * @param {readonly string[]} program a script for Node, with its arguments
 * @param {Record<string, string>} environment added to this one
 * @param {(child: import("node:child_process").ChildProcess) => void} [onStart]
 * @returns {Promise<number>} exit code; 0 for a stop that was asked for
 */
export function serve(program, environment, onStart) {
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  let asked = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (!asked) setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
      asked = true;
      child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
    });
  }
  onStart?.(child);
  return new Promise((resolve) => {
    child.on("close", (code) => resolve(asked ? 0 : (code ?? 1)));
  });
}

/**
 * Waits until the server answers anything at all.
 * @param {string} address
 * @param {() => boolean} isOver whether to give up
 * @returns {Promise<boolean>} whether it answered
 */
export async function answers(address, isOver) {
  while (!isOver()) {
    try {
      await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(20_000) });
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return false;
}
