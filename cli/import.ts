import { actorByName } from "@/db/queries/account-by-name";
import { dataFolder, hasDatabase, withDatabase } from "./data";
import { findFiles } from "./import-files";
import { importOptions } from "./import-options";
import { previewFiles } from "./import-preview";
import { importFiles } from "./import-run";
import { type Command, type ExitCode, exit, type Io } from "./io";
import { stopOnSignal } from "./stop-on-signal";

/** Reads all files of folders into drafts, one a session. Broken off, it goes on where it was when run again. */
export const importPages: Command = {
  usage:
    "import --as NAME [--publisher WORDS] [--published DATE] [--kind KIND] [--title WORDS] [--url URL] " +
    "[--rights RIGHTS] [--dry-run] [--json] DIR|FILE...",
  summary: {
    "zh-CN":
      "把文件夹（含下级）里的版面读成 NAME 的草稿，每次会议一份；收过的页、已有的会议只作链接。" +
      "中断后再运行即接着做；--dry-run 只看不收",
    en:
      "read all pages of folders into drafts of NAME, one a session; pages and sessions that are here already are " +
      "linked. Broken off, it goes on when run again; --dry-run only looks",
  },
  run: async (args, io) => {
    const options = importOptions(args);
    if (typeof options === "string") return off(io, options);
    if (!hasDatabase()) {
      return off(io, `There is no database in ${dataFolder()}: start with npm start, or set HUILU_DATA`);
    }
    const files = await findFiles(options.paths).catch((error: unknown) => String(error));
    if (typeof files === "string") return off(io, files);
    if (files.length === 0) return off(io, "huilu import finds no file there");
    return await withDatabase(async (db) => {
      const actor = options.as === null ? null : actorByName(db, options.as);
      if (actor?.role !== "recorder") {
        return off(
          io,
          "huilu import needs --as with the sign-in name of a recorder, whose drafts they become",
        );
      }
      const contextNow = () => ({ actor, db, now: new Date().toISOString() });
      const stopping = stopOnSignal(io);
      try {
        const work = options.dryRun ? previewFiles : importFiles;
        return await work(contextNow, files, options, io, stopping.signal);
      } finally {
        stopping.end();
      }
    });
  },
};

function off(io: Io, words: string): ExitCode {
  io.err(words);
  return exit.usage;
}
