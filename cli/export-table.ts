import { createHash } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Context } from "@/db/context";
import { actorByName } from "@/db/queries/account-by-name";
import { openBundleOf } from "@/db/queries/table-bundle";
import { type CountedFile, openTableFile } from "@/db/queries/tables";
import { Refusal } from "@/domain/errors";
import { bundleTables, isBundleTable } from "@/domain/proof";
import { formatKeys, isTable, readTableRequest, scopeKeys, tableKeys } from "@/domain/tables";
import { dataFolder, hasDatabase, withDatabase } from "./data";
import { exportWords } from "./export-words";
import { type ExitCode, exit, type Io } from "./io";
import { ProgressLine } from "./progress-line";
import { stopOnSignal } from "./stop-on-signal";

const text = { type: "string" } as const;

const options = {
  as: text,
  out: text,
  format: text,
  lang: { ...text, default: "zh-CN" },
  "as-of": text,
  columns: text,
  sort: text,
  group: text,
  query: text,
  summary: { type: "boolean" },
  bare: { type: "boolean" },
  quiet: { type: "boolean" },
  json: { type: "boolean" },
  progress: { type: "boolean" },
  region: text,
  level: text,
  body: text,
  from: text,
  to: text,
  term: text,
  sitting: text,
} as const;

/** What a bundle does not take: it is one form, of all columns and rows in the order of the records. */
const notOfBundles = ["format", "columns", "sort", "group", "summary", "bare"] as const;

/** Writes one table to a file, as a bundle too where documents hold it, or to standard output. The same options as in the address of its page, or all of them as `--query`. */
export function exportTable(args: string[], io: Io): Promise<ExitCode> | ExitCode {
  const call = readCall(args);
  if (typeof call === "string") return off(io, call);
  if (!hasDatabase()) return off(io, exportWords.noDatabase(dataFolder()));
  return withDatabase(async (db) => {
    const ctx = { actor: actorByName(db, call.as), db, now: new Date().toISOString() };
    try {
      return await write(call.open(ctx), call, io);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (call.tellsProgress) io.out(JSON.stringify({ refused: error.code }));
      return off(io, exportWords.refused(error.code));
    }
  });
}

type Call = {
  as: string;
  out: string | null;
  isQuiet: boolean;
  isJson: boolean;
  /** Whether progress is told on standard output, a JSON object a line, to whoever began this. */
  tellsProgress: boolean;
  open(ctx: Context): CountedFile;
};

function readCall(args: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const isBundle = positionals[0] === "bundle";
    const [table = isBundle ? "attendance" : "", ...more] = positionals.slice(isBundle ? 1 : 0);
    if (!isTable(table) || more.length > 0) return exportWords.tables(["bundle", ...tableKeys]);
    if (isBundle && !isBundleTable(table)) return exportWords.bundles(bundleTables);
    if (values.as === undefined) return exportWords.who;
    const idle = notOfBundles.filter((name) => values[name] !== undefined);
    if (isBundle && idle.length > 0) return exportWords.bundleTakesNo(idle.map((name) => `--${name}`));
    const format = formatKeys.find((key) => key === (values.format ?? "csv"));
    if (format === undefined) return exportWords.formats(formatKeys);
    if ((values.json === true || values.progress === true) && values.out === undefined)
      return exportWords.jsonNeedsFile;
    const { request, mistaken } = readTableRequest(table, {
      ...Object.fromEntries(new URLSearchParams(values.query ?? "")),
      ...given(values),
    });
    if (mistaken.length > 0) return exportWords.mistaken(mistaken);
    const language = values.lang === "en" ? "en" : "zh-CN";
    const [isQuiet, isJson] = [values.quiet === true, values.json === true];
    const tellsProgress = values.progress === true;
    const choice = { format, language, isBare: values.bare === true } as const;
    const open = (ctx: Context) =>
      isBundle ? openBundleOf(ctx, request, language) : openTableFile(ctx, request, choice);
    return { as: values.as, out: values.out ?? null, isQuiet, isJson, tellsProgress, open };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The options that say what is asked of the table, under their names in its address. */
function given(values: Readonly<Record<string, string | boolean | undefined>>): Record<string, string> {
  const names = [...scopeKeys, "columns", "sort", "group", "as-of"];
  const asked = names.flatMap((name) => {
    const value = values[name];
    return typeof value === "string" ? [[name.replace("-", "_"), value]] : [];
  });
  return { ...Object.fromEntries(asked), ...(values.summary === true ? { summary: "1" } : {}) };
}

/** Writes beside its place and moves there when it is whole: a file of that name is never half of one. */
async function write(file: CountedFile, call: Call, io: Io): Promise<ExitCode> {
  const part = call.out === null ? null : `${call.out}.part`;
  const descriptor = part === null ? process.stdout.fd : openSync(part, "w");
  const progress = new ProgressLine();
  const stop = stopOnSignal(io);
  const hash = createHash("sha256");
  let bytes = 0;
  let told = 0;
  try {
    for (const chunk of file.chunks) {
      for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
      hash.update(chunk);
      bytes += chunk.length;
      if (!call.isQuiet) progress.show(exportWords.progress(file.rows, bytes));
      if (call.tellsProgress && Date.now() - told > 500) {
        told = Date.now();
        io.out(JSON.stringify({ done: file.taken(), of: file.rows }));
      }
      await setImmediate();
      if (stop.signal.aborted) return exit.fault;
    }
    if (part !== null && call.out !== null) {
      closeSync(descriptor);
      renameSync(part, call.out);
    }
    progress.clear();
    const { name, mediaType, rows } = file;
    const done = { file: call.out, name, mediaType, rows, bytes, sha256: hash.digest("hex") };
    if (call.isJson) io.out(JSON.stringify(done));
    else if (!call.isQuiet) io.err(exportWords.done(call.out ?? "-", done.rows, bytes, done.sha256));
    return exit.ok;
  } finally {
    progress.clear();
    stop.end();
    if (part !== null) rmSync(part, { force: true });
  }
}

function off(io: Io, words: string): ExitCode {
  io.err(words);
  return exit.usage;
}
