import { type Command, exit, processIo } from "./io";

/** Every command by name, loaded when it is run: reading a page needs no database, and loading takes longer than reading. */
const commands: Record<string, () => Promise<Command>> = {
  account: async () => (await import("./account")).account,
  dump: async () => (await import("./dump")).dump,
  export: async () => (await import("./export")).exportTables,
  extract: async () => (await import("./extract")).extract,
  facts: async () => (await import("./facts")).facts,
  import: async () => (await import("./import")).importPages,
  rebuild: async () => (await import("./rebuild")).rebuild,
  setup: async () => (await import("./setup")).setup,
  verify: async () => (await import("./verify")).verify,
};

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(
    ({ usage, summary }) => `  huilu ${usage}\n      ${summary.en}\n      ${summary["zh-CN"]}`,
  );
  return `huilu: records of congress and CPPCC sessions\n\n${lines.join("\n")}\n`;
}

const [name, ...args] = process.argv.slice(2);
const command = name !== undefined && Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
if (name === undefined || name === "--help" || name === "help") {
  processIo.out(await help());
} else if (command === undefined) {
  processIo.err(`huilu has no command ${JSON.stringify(name)}\n\n${await help()}`);
  process.exitCode = exit.usage;
} else if (args.includes("--help")) {
  processIo.out(`huilu ${command.usage}\n${command.summary.en}\n${command.summary["zh-CN"]}`);
} else {
  process.exitCode = await command.run(args, processIo);
}
