import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { ZodError } from "zod";
import { actorByName } from "@/db/queries/account-by-name";
import { BundleInput, openBundle } from "@/db/queries/attendance-bundle";
import { Refusal } from "@/domain/errors";
import { dataFolder, hasDatabase, withDatabase } from "./data";
import { exportTable } from "./export-table";
import { type Command, type ExitCode, exit, type Io } from "./io";

const options = {
  as: { type: "string" },
  to: { type: "string" },
  lang: { type: "string", default: "zh-CN" },
  "as-of": { type: "string" },
  body: { type: "string" },
  level: { type: "string" },
  region: { type: "string" },
  year: { type: "string" },
  from: { type: "string" },
  until: { type: "string" },
  term: { type: "string" },
} as const;

/** Writes a table to a file, or the attendance table as a bundle that proves itself. */
export const exportTables: Command = {
  usage:
    "export TABLE --as NAME [--out FILE] [--format csv|csv-gb18030|xlsx|jsonl|parquet] [--bare] [--lang en|zh-CN] [--as-of MOMENT] " +
    "[--region CODE] [--level LEVEL] [--body BODY] [--from YEAR] [--to YEAR] [--term TERM] [--sitting KIND] [--columns KEY,…] " +
    "[--sort KEY,-KEY] [--group region,year,body,level] [--summary] [--query ADDRESS-QUERY] [--quiet] [--json] [--progress]\n  huilu export bundle --as NAME --to FILE.zip [--as-of MOMENT] [--lang en|zh-CN] [--region CODE] [--body BODY] " +
    "[--level LEVEL] [--year YEAR] [--from YEAR] [--until YEAR] [--term TERM]",
  summary: {
    "zh-CN":
      "把一张表（attendance、resolutions、elections、directives、reports、coverage）写成文件或写到标准输出，列定义随行，--bare 只要表，--query 取制表页网址中的查询；bundle 把出席表连同版本、收录证明、签署的检查点写成可离线核对的导出包；--as-of 取过去任一时刻（UTC）",
    en: "write a table (attendance, resolutions, elections, directives, reports, coverage) to a file or to standard output, with the definitions of its columns unless --bare; --query takes the query of the page where a table is built; bundle: write the attendance table as a bundle to check offline: revisions, proofs, signed checkpoint; --as-of takes any past moment (UTC)",
  },
  run: (args, io) => {
    if (args[0] !== "bundle") return exportTable(args, io);
    const read = optionsOf(args);
    if (typeof read === "string") return off(io, read);
    const { as, to, lang, "as-of": asOf, ...scope } = read;
    if (as === undefined || to === undefined)
      return off(io, "huilu export bundle needs --as with an auditor's sign-in name, and --to with a file");
    if (!hasDatabase()) {
      return off(io, `There is no database in ${dataFolder()}: start with npm start, or set HUILU_DATA`);
    }
    return withDatabase((db) => {
      const ctx = { actor: actorByName(db, as), db, now: new Date().toISOString() };
      try {
        const language = lang === "en" ? "en" : "zh-CN";
        const bundle = openBundle(ctx, BundleInput.parse({ language, asOf, ...numbered(scope) }));
        io.err(`${to}: ${write(bundle.chunks, to)} bytes`);
        return exit.ok;
      } catch (error) {
        if (error instanceof ZodError) return off(io, "Not written: a scope or moment is not understood");
        if (!(error instanceof Refusal)) throw error;
        return off(io, `Not written: ${error.code}`);
      }
    });
  },
};

/** One year is from it to it; `--to` is the file. */
function numbered({ year, until, from, ...scope }: Partial<Record<string, string>>) {
  return { ...scope, from: from ?? year, to: until ?? year };
}

/** Writes beside the place and moves there when whole. @returns bytes */
function write(chunks: Iterable<Uint8Array>, to: string): number {
  const part = `${to}.part`;
  const descriptor = openSync(part, "w");
  let bytes = 0;
  try {
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
      bytes += chunk.length;
    }
    closeSync(descriptor);
    renameSync(part, to);
    return bytes;
  } finally {
    rmSync(part, { force: true });
  }
}

function optionsOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return positionals.length === 1 && positionals[0] === "bundle" ? values : "huilu export knows: bundle";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function off(io: Io, words: string): ExitCode {
  io.err(words);
  return exit.usage;
}
