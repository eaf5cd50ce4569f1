import { simplified } from "./scripts";
import { isBlank } from "./white-space";

/** A cell of a row: [start, end) within its line. */
export type Cell = readonly [start: number, end: number];

/** What a table's head calls its columns. */
const column =
  /^(?:序号|编号|(?:当选|拟任|选举|任职)?职务|职位|(?:当选|候选)?(?:人员?|者)?姓名|(?:当选|候选)(?:人员?|者)|性别|(?:得|获)?(?:赞成|同意)?(?:得|选)?票数?|(?:赞成|同意|反对|不同意|不赞成|弃权)(?:票数?)?|得票率|赞成率|未按(?:表决)?[器键钮]?|未(?:参加)?表决|未投票?|(?:表决|选举|投票)?结果|是否(?:通过|当选)|(?:表决|选举|审议|决议|决定|议案|文件)?(?:草案)?(?:名称|事项|项目|内容|议题|标题)|备注)$/;
/** Marks that no cell has. */
const prose = /[，。；！？：、,;:]/;
/** A row stands in fewer characters than this. */
const longestRow = 120;

/** 职务　　姓名　　得票: the head of a table whose columns spaces or bars set apart. */
export function isTableHead(line: string): boolean {
  if (line.length > longestRow || /\d/.test(line) || prose.test(line)) return false;
  const cells = cellsOf(line);
  return (
    cells.length > 1 && cells.every((cell) => column.test(simplified(line.slice(...cell)).replace(/\s/g, "")))
  );
}

/** Whether a line below such a head may be one of its rows: several cells and no sentence. */
export const isTableRow = (line: string): boolean =>
  line.length <= longestRow && !prose.test(line) && cellsOf(line).length > 1;

/** The cells of a row, parted by bars, else by spaces. Two characters that are set apart are one cell: 李　芳, 姓　名. */
export function cellsOf(line: string): Cell[] {
  return /[|｜]/.test(line) ? barred(line) : spaced(line);
}

function spaced(line: string): Cell[] {
  const cells: Cell[] = [];
  let single = false;
  for (let n = 0; n < line.length; n++) {
    if (isBlank(line.charCodeAt(n))) continue;
    let end = n + 1;
    while (end < line.length && !isBlank(line.charCodeAt(end))) end++;
    const last = cells.at(-1);
    if (single && last !== undefined && end - n === 1 && isHan(line, n) && isHan(line, last[0])) {
      cells[cells.length - 1] = [last[0], end];
      single = false;
    } else {
      cells.push([n, end]);
      single = end - n === 1;
    }
    n = end;
  }
  return cells;
}

const isHan = (text: string, at: number) => /[\u4e00-\u9fff]/.test(text.charAt(at));

/** A bar may open the line and close it; cells between two may be empty. */
function barred(line: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const { index, 0: mark } of [...line.matchAll(/[|｜]/g), { index: line.length, 0: "" }]) {
    const words = line.slice(from, index);
    const outer = from === 0 || mark === "";
    if (!outer || words.trim() !== "") {
      const at = from + words.length - words.trimStart().length;
      cells.push([at, at + words.trim().length]);
    }
    from = index + 1;
  }
  return cells;
}
