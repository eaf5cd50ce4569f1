import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { verify as verifyDatabase } from "@/db/verification/verify";
import { dataFolder, hasDatabase, migrationsFolder, withDatabase } from "./data";
import { type Command, exit } from "./io";

const options = { checkpoint: { type: "string", multiple: true }, json: { type: "boolean" } } as const;

/** Checks ledger, tree, checkpoints, revisions, pages and projection against each other; names the first fault and counts the rest. */
export const verify: Command = {
  usage: "verify [--checkpoint FILE]... [--json]",
  summary: {
    "zh-CN":
      "核对台账、树、签署的检查点、版本、原文与公开数据，指出第一处不符；--checkpoint 再对照另存的检查点",
    en: "check ledger, tree, checkpoints, revisions, pages and public tables against each other; name the first fault. --checkpoint: against one kept elsewhere too",
  },
  run: (args, io) => {
    if (!hasDatabase()) {
      io.err(`There is no database in ${dataFolder()}: start with npm start, or set HUILU_DATA`);
      return exit.usage;
    }
    const { values } = parseArgs({ args, options });
    const files = values.checkpoint ?? [];
    const missing = files.find((file) => !existsSync(file));
    if (missing !== undefined) {
      io.err(`There is no file ${missing}`);
      return exit.usage;
    }
    return withDatabase(async (db) => {
      const elsewhere = files.map((file) => readFileSync(file, "utf8"));
      const result = await verifyDatabase(db, migrationsFolder, elsewhere);
      const [first, ...others] = result.faults;
      if (values.json) {
        io.out(JSON.stringify(result));
      } else if (first === undefined) {
        io.out(
          `All holds: ${result.entries} ledger entries, ${result.checkpoints} checkpoints, ${result.revisions} revisions, ${result.pages} pages, ` +
            `${result.files} files, ${result.rows} public rows. Head of the ledger: ${result.head ?? "none"}; ` +
            `root of its tree: ${result.root ?? "none"}`,
        );
      } else {
        io.out(`FAULT in ${first.part} at ${first.where}: ${first.code}`);
        if (others.length > 0) io.out(`and ${others.length} more (--json lists them)`);
      }
      return first === undefined ? exit.ok : exit.fault;
    });
  },
};
