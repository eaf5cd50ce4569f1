/**
 * Splits a command line into flags (`--name` or `--name=value`) and plain words; after `--` all are words.
 * @param {readonly string[]} argv without node and the script
 * @returns {{ flags: Map<string, string>, words: string[] }} a flag without a value has the value ""
 */
export function parseArguments(argv) {
  const flags = new Map();
  const words = [];
  let flagsOver = false;
  for (const argument of argv) {
    if (flagsOver || !argument.startsWith("--")) {
      words.push(argument);
    } else if (argument === "--") {
      flagsOver = true;
    } else {
      const [name = "", ...rest] = argument.slice(2).split("=");
      flags.set(name, rest.join("="));
    }
  }
  return { flags, words };
}
