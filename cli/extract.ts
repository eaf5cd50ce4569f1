import { readFileSync } from "node:fs";
import { explainPage, extractPage } from "@/domain/extract";
import { decodePageBytes } from "@/domain/intake/decode-page-bytes";
import { explainedLines } from "./explained-lines";
import { type Command, exit } from "./io";
import { language } from "./language";

/** Prints what is read from each page, one JSON line a file, in the order given; or explains it, page by page. */
export const extract: Command = {
  usage: "extract [--explain] FILE...",
  summary: {
    "zh-CN": "读取报道版面，每个文件输出一行 JSON；--explain 印出版面，标出每一处所据字句和读出它的规则",
    en: "read pages of reports; print one JSON line a file; --explain prints the page with each span and its rule",
  },
  run: (args, io) => {
    const files = args.filter((arg) => arg !== "--explain");
    const wrong = files.find((file) => file.startsWith("-"));
    if (files.length === 0 || wrong !== undefined) {
      io.err(wrong === undefined ? "huilu extract needs at least one file" : `huilu extract has no ${wrong}`);
      return exit.usage;
    }
    const explains = files.length < args.length;
    const look = { colour: process.stdout.isTTY === true && !process.env.NO_COLOR, language };
    for (const [n, file] of files.entries()) {
      const text = readPage(file);
      if (text === null) {
        io.err(`huilu cannot read ${file}: is it there, and is it a text file?`);
        return exit.fault;
      }
      const page = extractPage(text);
      if (!explains) {
        io.out(JSON.stringify({ file, ...page }));
        continue;
      }
      const read = explainPage(text, page);
      io.out(`${n > 0 ? "\n" : ""}── ${file}: ${page.articles.length} articles, ${read.length} values`);
      for (const line of explainedLines(text, read, look)) io.out(line);
    }
    return exit.ok;
  },
};

/** A file's text; null where there is none to read. */
function readPage(file: string): string | null {
  try {
    return decodePageBytes(readFileSync(file));
  } catch {
    return null;
  }
}
