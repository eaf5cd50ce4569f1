import { verify as verifyDatabase } from "@/db/verification/verify";
import { dataFolder, hasDatabase, migrationsFolder, withDatabase } from "./data";
import { type Command, exit } from "./io";

/** Checks ledger, revisions, pages and projection against each other; names the first fault and counts the rest. */
export const verify: Command = {
  usage: "verify [--json]",
  summary: {
    "zh-CN": "核对台账、版本、原文与公开数据，指出第一处不符",
    en: "check ledger, revisions, pages and public tables against each other; name the first fault",
  },
  run: (args, io) => {
    if (!hasDatabase()) {
      io.err(`There is no database in ${dataFolder()}: start with npm start, or set HUILU_DATA`);
      return exit.usage;
    }
    return withDatabase(async (db) => {
      const result = await verifyDatabase(db, migrationsFolder);
      const [first, ...others] = result.faults;
      if (args.includes("--json")) {
        io.out(JSON.stringify(result));
      } else if (first === undefined) {
        io.out(
          `All holds: ${result.entries} ledger entries, ${result.revisions} revisions, ${result.pages} pages, ` +
            `${result.files} files, ${result.rows} public rows. Head of the ledger: ${result.head ?? "none"}`,
        );
      } else {
        io.out(`FAULT in ${first.part} at ${first.where}: ${first.code}`);
        if (others.length > 0) io.out(`and ${others.length} more (--json lists them)`);
      }
      return first === undefined ? exit.ok : exit.fault;
    });
  },
};
