import { type Flow, fieldAt, type Range, textField } from "./flow";
import { firstOf } from "./passages";
import { postForm } from "./post-words";
import { type Cell, cellsOf, isTableHead } from "./table-lines";
import type { SessionReport } from "./types";
import { withoutBlanks } from "./white-space";

type Election = SessionReport["elections"][number];
type Column = "post" | "name" | "votes" | "result" | null;

const person = /^[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]|[\u4e00-\u9fff·]{2,12})$/;
const remark = /（[^（）]*）$/;
const count = /^(?<figure>\d{1,4})[票张]?$/;
const lost = /^(?:未|没|落|不|否)/;

/** What each column of a head holds; null for a table that names no persons. */
function columnsOf(line: string): Column[] | null {
  if (!/姓\s*名|当选|候选/.test(line) || !isTableHead(line)) return null;
  const columns = cellsOf(line).map((cell): Column => {
    const words = withoutBlanks(line.slice(...cell));
    if (/职[务位]$/.test(words)) return "post";
    if (/姓名|人员?$|者$/.test(words)) return "name";
    if (/结果|是否/.test(words)) return "result";
    return /(?:得|获|选|赞成|同意|^)票数?$|^(?:赞成|同意)$/.test(words) ? "votes" : null;
  });
  const has = (one: Column) => columns.filter((column) => column === one).length === 1;
  return has("post") && has("name") ? columns : null;
}

const headed = /姓\s*名|当选(?:人|者)|候选人/g;

/**
 * Persons elected in a table whose head names their posts and, it may be, their votes: 职务 姓名 得票. Where a row has one cell
 * fewer, its post is that of the row above.
 */
export function electionsTabled(flow: Flow): Election[] {
  const found: Election[] = [];
  if (firstOf(flow, headed) === null) return found;
  let columns: Column[] | null = null;
  let post: Range | null = null;
  let start = 0;
  let title = "";
  for (const line of flow.text.split("\n")) {
    const at = start;
    start += line.length + 1;
    const head = columnsOf(line);
    if (head !== null) {
      const stood = /候选/.test(line) || /候选人/.test(title);
      columns = stood && !head.includes("result") ? null : head;
      post = null;
    } else if (columns !== null && line.trim() !== "") {
      const row = rowOf(line, columns, post !== null);
      if (row === null) columns = null;
      else {
        const range: Range | null = row.post === null ? post : [at + row.post[0], at + row.post[1]];
        post = range;
        if (range !== null && row.won) found.push(elected(flow, line, at, row, range));
      }
    }
    if (line.trim() !== "") title = line;
  }
  return found;
}

type Row = { post: Cell | null; name: Cell; votes: Cell | null; won: boolean };

/** A row's cells by the columns of its head; null for a line that is none of the table. */
function rowOf(line: string, columns: readonly Column[], follows: boolean): Row | null {
  const cells = cellsOf(line);
  const whole = cells.length === columns.length;
  const blank = cells[columns.indexOf("post")];
  const merged = whole && follows && blank !== undefined && blank[0] === blank[1];
  if (!whole && !(follows && cells.length === columns.length - 1)) return null;
  const own = whole ? columns : columns.filter((column) => column !== "post");
  const cellOf = (one: Column) => cells[own.indexOf(one)] ?? null;
  const wordsOf = (cell: Cell | null) => (cell === null ? "" : line.slice(...cell));
  const name = own.includes("name") ? cellOf("name") : null;
  const post = own.includes("post") && !merged ? cellOf("post") : null;
  const votes = own.includes("votes") ? cellOf("votes") : null;
  const result = own.includes("result") ? cellOf("result") : null;
  if (name === null || !person.test(wordsOf(name).replace(remark, ""))) return null;
  if (post !== null && !postForm.test(wordsOf(post).replace(remark, ""))) return null;
  return {
    post,
    name: [name[0], name[0] + wordsOf(name).replace(remark, "").length],
    votes: count.test(wordsOf(votes)) ? votes : null,
    won: !lost.test(wordsOf(result)),
  };
}

function elected(flow: Flow, line: string, at: number, row: Row, post: Range): Election {
  const name: Range = [at + row.name[0], at + row.name[1]];
  const figure = row.votes === null ? undefined : count.exec(line.slice(...row.votes))?.groups?.figure;
  const from = at + (row.votes?.[0] ?? 0);
  return {
    name: fieldAt(flow, name, withoutBlanks(flow.shown.slice(...name)), "elected-tabled", "check"),
    post: textField(flow, post[0], post[1], "elected-tabled", "check"),
    votesFor:
      figure === undefined
        ? null
        : fieldAt(flow, [from, from + figure.length], Number(figure), "votes-for-person", "check"),
  };
}
