import { parseNumeral } from "@/domain/record";
import type { Flow } from "./flow";
import { eachMatch } from "./passages";

/** Where a numbered point begins: its marker, its first word, and its number. */
export type Mark = { start: number; text: number; ordinal: number };
/** Points that belong together; `inner` are lists within one of its points. */
export type PointList = { rule: string; marks: Mark[]; inner: PointList[] };

const before =
  "(?<=^|[。；：，！”“】—▶►●◆■▪★\\s]|(?<=[，：])即|强调|全体代表|全体委员|各位代表|各位委员|要求|代表|委员|们|政协|人大|政府|干部|部门|单位|指出|提出|意见|希望)";
const number = "(?<n>[一二三四五六七八九十]{1,2})";

/** Ways to number points. Each point begins a clause or follows the verb of speaking. Group: number. */
const styles = [
  { rule: "point-是要", marker: new RegExp(`${before}${number}是要?(?=[\\u4e00-\\u9fff“‘《])`, "gm") },
  { rule: "point-要", marker: new RegExp(`${before}${number}要(?=[\\u4e00-\\u9fff“‘])`, "gm") },
  {
    rule: "point-第",
    marker: new RegExp(
      `${before}[第其]${number}(?:[，、](?:是)?要?|[点个](?:希望|意见|要求|建议)，?(?:是)?要?|个?(?:是要?|要(?=[\\u4e00-\\u9fff]{2})))`,
      "gm",
    ),
  },
  { rule: "point-bracket", marker: new RegExp(`(?<=^|[，。；：！”】\\s])（${number}）`, "gm") },
  { rule: "point-bracket-1", marker: /(?<=^|[，。；：！”】\s])（(?<n>\d{1,2})）(?:要)?/gm },
  {
    rule: "point-首先",
    marker: /(?<=^|[。；：！，”】\s])(?<n>首先|其次|再次|再者|最后)，?(?:(?:是)?要|(?=必须|应|把|抓))/gm,
  },
  { rule: "point-①", marker: /(?<![图表（])(?<n>[①-⑩])(?:是?要)?/gm },
  {
    rule: "point-1.",
    marker: /(?<=^|[。；：！”\s])(?<n>\d{1,2})(?:[.．](?!\d)|、)\s?(?:要)?(?=[\u4e00-\u9fff“])/gm,
  },
  { rule: "point-、", marker: new RegExp(`(?<=^|[。；：！”】\\s])${number}、(?:要)?`, "gm") },
] as const;

type StyledMark = Mark & { rule: string };

/**
 * Lists of numbered points within [start, end), in order. A list begins with one. A mark goes on with the innermost open
 * list of its style, else with any that waits for its number; lists opened since then stood within that list's point.
 */
export function pointLists(flow: Flow, start: number, end: number): PointList[] {
  const top: PointList[] = [];
  const open: PointList[] = [];
  for (const mark of marksIn(flow, start, end)) {
    const { rule } = mark;
    if (mark.ordinal === 1) {
      const own = open.findLastIndex((list) => list.rule === rule);
      if (own !== -1) open.length = own;
      const list = { rule, marks: [mark], inner: [] };
      (open.at(-1)?.inner ?? top).push(list);
      open.push(list);
      continue;
    }
    const place = goesOnWith(open, rule, mark.ordinal);
    if (place === -1) continue;
    open.length = place + 1;
    open.at(-1)?.marks.push(countedOn(open.at(-1), mark));
  }
  const lists: PointList[] = [];
  for (const list of top) settle(list, lists);
  return lists.filter(({ marks: [first] }) => first !== undefined && !isAgenda(flow.text, first));
}

/** …议程主要有： / 1、听取…: what a sitting has before it, and nothing that a speaker asks for. */
const agendaHead = /(?:议程|日程|名单|公告)[^。；\n]{0,8}[：:]?\s*$/;
const isAgenda = (text: string, { start }: Mark) =>
  agendaHead.test(text.slice(Math.max(0, start - 24), start));

function marksIn(flow: Flow, start: number, end: number): StyledMark[] {
  const marks: StyledMark[] = [];
  for (const { rule, marker } of styles) {
    const take = (match: RegExpExecArray) => {
      const ordinal = ordinalOf(match.groups?.n ?? "");
      marks.push({ rule, start: match.index, text: match.index + match[0].length, ordinal });
    };
    eachMatch(flow, marker, take, start, end);
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Number of a mark; 0 for 其次 and 最后, which have none. */
function ordinalOf(words: string): number {
  if (words === "首先") return 1;
  const circled = "①②③④⑤⑥⑦⑧⑨⑩".indexOf(words) + 1;
  return circled > 0 ? circled : (parseNumeral(words) ?? 0);
}

/** Index of the open list that a mark goes on with; one number may be left out. -1 where none waits for it. */
function goesOnWith(open: readonly PointList[], rule: string, ordinal: number): number {
  const own = open.findLastIndex((list) => list.rule === rule && waitsFor(list, ordinal, 2));
  return own !== -1 || ordinal === 0 ? own : open.findLastIndex((list) => waitsFor(list, ordinal, 1));
}

/** Whether a number follows on a list's last one, or at most so many behind it. */
function waitsFor({ rule, marks }: PointList, ordinal: number, gap: number): boolean {
  const last = marks.at(-1)?.ordinal ?? 0;
  return ordinal === 0 ? rule === "point-首先" : ordinal > last && ordinal <= last + gap;
}

/** 其次 and 最后 have no number of their own. */
const countedOn = (list: PointList | undefined, mark: Mark): Mark =>
  mark.ordinal === 0 ? { ...mark, ordinal: (list?.marks.at(-1)?.ordinal ?? 0) + 1 } : mark;

/** Lists of one point are none; a list within the last point of another stands beside it, for that point's end is open. */
function settle(list: PointList, into: PointList[]): void {
  const { marks, inner } = list;
  const last = marks.length < 2 ? -1 : (marks.at(-1)?.start ?? 0);
  if (marks.length > 1) into.push(list);
  if (inner.length === 0) return;
  list.inner = inner.filter((each) => each.marks.length > 1 && (each.marks[0]?.start ?? 0) < last);
  for (const each of inner) if ((each.marks[0]?.start ?? 0) > last) settle(each, into);
}
