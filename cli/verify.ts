import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { verify as verifyDatabase } from "@/db/verification/verify";
import { dataFolder, hasDatabase, migrationsFolder, withDatabase } from "./data";
import { type Command, exit } from "./io";
import { verifyBundle } from "./verify-bundle";

const options = {
  checkpoint: { type: "string", multiple: true },
  key: { type: "string" },
  json: { type: "boolean" },
} as const;

/** Checks ledger, tree, checkpoints, revisions, pages and projection against each other; names the first fault and counts the rest. */
export const verify: Command = {
  usage: "verify [BUNDLE] [--checkpoint FILE]... [--key FILE] [--json]",
  summary: {
    "zh-CN":
      "核对台账、树、签署的检查点、版本、原文与公开数据，指出第一处不符；--checkpoint 再对照另存的检查点；给出 BUNDLE（导出包）则离线核对它，--key 对照另存的公钥",
    en: "check ledger, tree, checkpoints, revisions, pages and public tables against each other; name the first fault. --checkpoint: against one kept elsewhere too. With BUNDLE, an export is checked offline, --key against a public key noted elsewhere",
  },
  run: (args, io) => {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const files = [...(values.checkpoint ?? []), ...(values.key === undefined ? [] : [values.key])];
    const missing = files.find((file) => !existsSync(file));
    if (missing !== undefined) {
      io.err(`There is no file ${missing}`);
      return exit.usage;
    }
    const elsewhere = (values.checkpoint ?? []).map((file) => readFileSync(file, "utf8"));
    const [bundle] = positionals;
    if (bundle !== undefined) {
      const [checkpoint] = elsewhere;
      const key = values.key === undefined ? undefined : readFileSync(values.key, "utf8");
      return verifyBundle(
        bundle,
        { ...(key === undefined ? {} : { key }), ...(checkpoint === undefined ? {} : { checkpoint }) },
        values.json ?? false,
        io,
      );
    }
    if (!hasDatabase()) {
      io.err(`There is no database in ${dataFolder()}: start with npm start, or set HUILU_DATA`);
      return exit.usage;
    }
    return withDatabase(async (db) => {
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
