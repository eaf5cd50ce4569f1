import { readFileSync } from "node:fs";
import { explainPage, extractPage } from "@/domain/extract";
import { type Command, exit } from "./io";

/** Prints what is read from each page, one JSON line a file, in the order given; or, explained, a line a value. */
export const extract: Command = {
  usage: "extract [--explain] FILE...",
  summary: {
    "zh-CN": "读取报道版面，每个文件输出一行 JSON；--explain 逐项列出出处和规则",
    en: "read pages of reports; print one JSON line a file; --explain lists each value's span and rule",
  },
  run: (args, io) => {
    const files = args.filter((arg) => arg !== "--explain");
    if (files.length === 0) {
      io.err("huilu extract needs at least one file");
      return exit.usage;
    }
    for (const file of files) {
      const text = readPage(file);
      if (text === null) {
        io.err(`huilu cannot read ${file}: is it there, and is it a text file?`);
        return exit.fault;
      }
      const page = extractPage(text);
      if (files.length === args.length) io.out(JSON.stringify({ file, ...page }));
      else for (const line of explained(text, page)) io.out(line);
    }
    return exit.ok;
  },
};

/** A file's text; null where there is none to read. */
function readPage(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** path, value, certainty, rule, spans and the words there, parted by tabs. */
function explained(text: string, page: ReturnType<typeof extractPage>): string[] {
  return explainPage(text, page).map(({ path, value, certainty, rule, spans, quote }) =>
    [path, short(value), certainty, rule, spans.map((span) => span.join("-")).join(","), short(quote)].join(
      "\t",
    ),
  );
}

/** On one line and not too long for a terminal. */
function short(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
