import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { explainPage, extractPage, withDoubt } from "@/domain/extract";
import { decodePageBytes } from "@/domain/intake/decode-page-bytes";
import { explainedLines } from "./explained-lines";
import { type Command, exit } from "./io";
import { language } from "./language";
import { reasonOf } from "./reasons";

/** Prints what is read from each page, one JSON line a file, in the order given; or explains it, page by page. */
export const extract: Command = {
  usage: "extract [--explain] FILE...",
  summary: {
    "zh-CN": "读取报道版面，每个文件输出一行 JSON；--explain 印出版面，标出每一处所据字句和读出它的规则",
    en: "read pages of reports; print one JSON line a file; --explain prints the page with each span and its rule",
  },
  run: async (args, io) => {
    const files = args.filter((arg) => arg !== "--explain");
    const wrong = files.find((file) => file.startsWith("-"));
    if (files.length === 0 || wrong !== undefined) {
      io.err(wrong === undefined ? "huilu extract needs at least one file" : `huilu extract has no ${wrong}`);
      return exit.usage;
    }
    const explains = files.length < args.length;
    const look = { colour: process.stdout.isTTY === true && !process.env.NO_COLOR, language };
    for (const [n, file] of files.entries()) {
      const read = await readPage(file);
      if ("why" in read) {
        io.err(`huilu cannot read ${file}: ${read.why}`);
        return exit.fault;
      }
      const { text } = read;
      const page = read.recognised ? withDoubt(extractPage(text)) : extractPage(text);
      if (!explains) {
        io.out(JSON.stringify({ file, ...page }));
        continue;
      }
      const values = explainPage(text, page);
      io.out(`${n > 0 ? "\n" : ""}── ${file}: ${page.articles.length} articles, ${values.length} values`);
      for (const line of explainedLines(text, values, look)) io.out(line);
    }
    return exit.ok;
  },
};

/** `recognised`: an engine read it from a picture. */
type Read = { text: string; recognised: boolean } | { why: string };

/** A file's text: of .txt exactly as it is, of anything else as it is read; or why there is none. */
async function readPage(file: string): Promise<Read> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return { why: "is it there, and is it a file?" };
  }
  if (extname(file).toLowerCase() === ".txt") {
    const text = decodePageBytes(bytes);
    return text === null ? { why: "is it a text file?" } : { text, recognised: false };
  }
  const { readFile } = await import("@/reading");
  const outcome = await readFile(bytes, basename(file));
  return outcome.ok ? outcome.reading : { why: reasonOf(outcome.code, outcome.details) };
}
