import { type Explanation, ruleMeaning } from "@/domain/extract";

type Look = { colour: boolean; language: "zh-CN" | "en" };
type Mark = { start: number; end: number; check: boolean };

/**
 * A page as it stands with every span between « and », and under each line what was read from it: value, where it
 * belongs, how certain it is, and the rule that found it with its meaning. Blank lines are left out.
 *
 * @param colour for a terminal: spans green where certain, yellow where a person must look
 */
export function explainedLines(text: string, read: readonly Explanation[], look: Look): string[] {
  const marks = marksOf(read);
  const width = String(text.split("\n").length).length;
  const lines: string[] = [];
  let start = 0;
  for (const [n, line] of text.split("\n").entries()) {
    const end = start + line.length;
    if (line.trim() !== "") {
      const number = String(n + 1).padStart(width);
      lines.push(`${dim(number, look)}  ${marked(line, start, marks, look)}`);
      const begun = read.filter(({ spans }) => {
        const from = spans[0]?.[0] ?? -1;
        return from >= start && from <= end;
      });
      for (const one of begun) lines.push(`${" ".repeat(width + 4)}${note(one, look)}`);
    }
    start = end + 1;
  }
  return lines;
}

/** One mark a span, however many values rest on it; to be looked at where any of them is. */
function marksOf(read: readonly Explanation[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { spans, certainty } of read) {
    for (const [start, end] of spans) {
      const check = certainty !== "certain" || marks.get(`${start}-${end}`)?.check === true;
      marks.set(`${start}-${end}`, { start, end, check });
    }
  }
  return [...marks.values()];
}

function note({ path, value, certainty, rule }: Explanation, look: Look): string {
  const meaning = ruleMeaning(rule)?.[look.language];
  const colour = certainty === "certain" ? green : yellow;
  return `${paint(short(value), colour, look)}  ${path}  ${certainty}  ${dim(`${rule}${meaning === undefined ? "" : ` (${meaning})`}`, look)}`;
}

/** The line with its spans; where several overlap, each has its own brackets. */
function marked(line: string, offset: number, marks: readonly Mark[], look: Look): string {
  const here = marks
    .map((mark) => ({ ...mark, start: mark.start - offset, end: mark.end - offset }))
    .filter(({ start, end }) => start < line.length && end > 0)
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(line.length, mark.end) }));
  const edges = new Set([0, line.length, ...here.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted
    .map((edge, n) => {
      const closing = here.filter(({ end }) => end === edge).length;
      const opening = here.filter(({ start }) => start === edge).length;
      const next = sorted[n + 1] ?? edge;
      const over = here.filter(({ start, end }) => start <= edge && end >= next && next > edge);
      const words = line.slice(edge, next);
      const colour = over.some(({ check }) => check) ? yellow : green;
      return `${"»".repeat(closing)}${"«".repeat(opening)}${over.length > 0 ? paint(words, colour, look) : words}`;
    })
    .join("");
}

const green = 32;
const yellow = 33;

function paint(words: string, colour: number, look: Look): string {
  return look.colour ? `\u001b[${colour}m${words}\u001b[39m` : words;
}

function dim(words: string, look: Look): string {
  return look.colour ? `\u001b[2m${words}\u001b[22m` : words;
}

/** On one line and not too long for a terminal. */
function short(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
