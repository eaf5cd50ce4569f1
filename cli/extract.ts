import { readFileSync } from "node:fs";
import { extractPage } from "@/domain/extract";
import { type Command, exit } from "./io";

/** Prints what is read from each page, one JSON line a file, in the order given. */
export const extract: Command = {
  usage: "extract FILE...",
  summary: {
    "zh-CN": "读取报道版面，每个文件输出一行 JSON",
    en: "read pages of reports; print one JSON line a file",
  },
  run: (files, io) => {
    if (files.length === 0) {
      io.err("huilu extract needs at least one file");
      return exit.usage;
    }
    for (const file of files) io.out(JSON.stringify({ file, ...extractPage(readFileSync(file, "utf8")) }));
    return exit.ok;
  },
};
