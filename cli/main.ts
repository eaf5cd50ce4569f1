import { dump } from "./dump";
import { exportTables } from "./export";
import { extract } from "./extract";
import { facts } from "./facts";
import { importPages } from "./import";
import { type Command, exit, processIo } from "./io";
import { rebuild } from "./rebuild";
import { setup } from "./setup";
import { verify } from "./verify";

/** Every command by name; the help and the documentation's test read this list. */
const commands: Record<string, Command> = {
  dump,
  export: exportTables,
  extract,
  facts,
  import: importPages,
  rebuild,
  setup,
  verify,
};

function help(): string {
  const lines = Object.values(commands).map(
    ({ usage, summary }) => `  huilu ${usage}\n      ${summary.en}\n      ${summary["zh-CN"]}`,
  );
  return `huilu: records of congress and CPPCC sessions\n\n${lines.join("\n")}\n`;
}

const [name, ...args] = process.argv.slice(2);
const command = name === undefined ? undefined : commands[name];
if (name === undefined || name === "--help" || name === "help") {
  processIo.out(help());
} else if (command === undefined) {
  processIo.err(`huilu has no command ${JSON.stringify(name)}\n\n${help()}`);
  process.exitCode = exit.usage;
} else if (args.includes("--help")) {
  processIo.out(`huilu ${command.usage}\n${command.summary.en}\n${command.summary["zh-CN"]}`);
} else {
  process.exitCode = await command.run(args, processIo);
}
