import { spawn } from "node:child_process";
import { root } from "./root.mjs";

/**
 * @typedef {object} Ran
 * @property {number} code exit code; 124 when the time was up, 127 when the program is missing
 * @property {string} output what it printed, both streams in order
 *
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to the environment
 * @property {number} [seconds] time limit; none by default
 * @property {boolean} [show] print to the terminal instead of keeping the output
 */

/**
 * Runs a program to its end, without a terminal to ask questions at.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ran>}
 */
export function run(program, args, { env = {}, seconds, show = false } = {}) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    let late = false;
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    const stopListening = passSignalsTo(child);
    const tooLate = () => {
      late = true;
      child.kill();
    };
    const limit = seconds === undefined ? undefined : setTimeout(tooLate, seconds * 1000);
    const finish = (/** @type {number} */ code, extra = "") => {
      stopListening();
      clearTimeout(limit);
      resolve({ code, output: Buffer.concat(chunks).toString() + extra });
    };
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => finish(127, `${program} cannot be run: ${error.message}\n`));
    child.on("close", (code) => (late ? finish(124, `\nstopped after ${seconds} s\n`) : finish(code ?? 1)));
  });
}

const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Ends the program when this script is ended, so that nothing is left behind; then ends this script.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} stops passing signals on
 */
function passSignalsTo(child) {
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    child.once("close", () => process.exit(1));
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}
