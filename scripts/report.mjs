/**
 * Prints what a step came to: name, what was done, seconds.
 * @param {string} name
 * @param {string} outcome
 * @param {number} startedAt from `performance.now()`
 */
export function report(name, outcome, startedAt) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(name, `${outcome} (${seconds} s)`);
}

/**
 * @param {string} name
 * @param {string} text
 */
export function say(name, text) {
  console.log(`${name.padEnd(11)}${text}`);
}

/** A step that cannot go on; `message` says what happened and what the reader can do. */
export class StepFailed extends Error {
  /**
   * @param {string} message
   * @param {string} [output] what the failed program printed
   */
  constructor(message, output = "") {
    super(message);
    this.output = output;
  }
}

/**
 * Runs a script; a step that failed ends it with its message, its output and exit code 1, without a stack.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    if (error.output) console.error(error.output.trimEnd());
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
