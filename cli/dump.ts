import { parseArgs } from "node:util";
import { z } from "zod";
import { dumpsFolder, removeOldDumps } from "@/db/dump/finished";
import { makeDump } from "@/db/dump/make-dump";
import { dataFolder, hasDatabase, withDatabase } from "./data";
import { type Command, type ExitCode, exit, type Io } from "./io";
import { language } from "./language";

const options = {
  to: { type: "string" },
  "as-of": { type: "string" },
  keep: { type: "string" },
  json: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
} as const;

const days = z.coerce.number().int().min(1).max(36_500);

const words = {
  "zh-CN": {
    made: (place: string, items: number) => `${place}：${items} 条`,
    there: (place: string) => `${place} 已有，内容没有变化`,
    database: `${dataFolder()} 中没有数据库：请先运行 npm start，或设置 HUILU_DATA`,
    moment: "--as-of 应为 UTC 时刻，如 2026-01-31T00:00:00Z",
    future: "--as-of 在将来",
    keep: "--keep 应为天数，至少 1",
  },
  en: {
    made: (place: string, items: number) => `${place}: ${items} items`,
    there: (place: string) => `${place} is there already; nothing changed`,
    database: `There is no database in ${dataFolder()}: start with npm start, or set HUILU_DATA`,
    moment: "--as-of takes a moment in UTC, such as 2026-01-31T00:00:00Z",
    future: "--as-of lies in the future",
    keep: "--keep takes a number of days, at least 1",
  },
}[language];

/** Writes everything public into files with checksums. */
export const dump: Command = {
  usage: "dump [--to FOLDER] [--as-of MOMENT] [--keep DAYS] [--json | --quiet]",
  summary: {
    "zh-CN":
      "把公开的全部内容写成 JSON Lines 和 CSV，附清单与 SHA-256；--as-of 取过去任一时刻（UTC），同一时刻的字节处处相同；--keep 删去更早的",
    en: "write everything public as JSON Lines and CSV with a manifest and SHA-256 sums; --as-of takes any past moment (UTC), and the same moment gives the same bytes anywhere; --keep removes older ones",
  },
  run: (args, io) => {
    const read = optionsOf(args);
    if (typeof read === "string") return off(io, read);
    const now = new Date().toISOString();
    const asked = read["as-of"];
    if (asked !== undefined && !z.iso.datetime().safeParse(asked).success) return off(io, words.moment);
    const asOf = asked === undefined ? now : new Date(asked).toISOString();
    if (asOf > now) return off(io, words.future);
    const keep = read.keep === undefined ? null : days.safeParse(read.keep);
    if (keep?.success === false) return off(io, words.keep);
    if (!hasDatabase()) return off(io, words.database);
    return withDatabase((db) => {
      const folder = read.to ?? dumpsFolder(dataFolder());
      const { folder: place, name, manifest, isNew } = makeDump(db, folder, asOf);
      const removed = keep === null ? [] : removeOldDumps(folder, keep.data, now);
      const items = (manifest?.files ?? [])
        .filter(({ media_type }) => media_type === "application/x-ndjson")
        .reduce((sum, file) => sum + file.items, 0);
      if (read.json) io.out(JSON.stringify({ folder: place, name, new: isNew, items, removed }));
      else if (!read.quiet) io.out(isNew ? words.made(place, items) : words.there(place));
      return exit.ok;
    });
  },
};

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function off(io: Io, said: string): ExitCode {
  io.err(said);
  return exit.usage;
}
