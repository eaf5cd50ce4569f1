import { categoryOf } from "@/domain/record";
import { type Flow, fieldAt, type Range, textField } from "./flow";
import { endsTitle, procedural } from "./resolution-words";
import type { FoundResolution } from "./types";

type Votes = NonNullable<FoundResolution["votes"]>;
type Kind = keyof Votes;

/** Words of a table's head, one a column of votes: 表决事项 赞成 反对 弃权 未按, also parted by ｜. */
const columns: readonly [kind: Kind, words: RegExp][] = [
  ["for", /赞成|同意/],
  ["against", /反对/],
  ["abstain", /弃权/],
  ["notVoting", /未按|未表决|未投/],
];
const figures = /(?<![\d年第])\d{1,5}(?=票|人|\s|[｜|、，]|$)/g;
const number =
  /^\s*(?:\d{1,2}\s*[｜|.．、]|[一二三四五六七八九十]{1,2}[、｜|]|（[一二三四五六七八九十\d]{1,2}）)\s*/;
const result = /未获?得?通过|没有通过|不通过|未通过|通过/;
/** What is said of all the table's rows, below it or above. */
const verdict =
  /(?:以上|上述)[^，。；\n]{0,8}(?:均|都|全部)(?:获得?)?(?:表决)?通过|(?:决议|决定|议案|事项|报告)[^。；\n]{0,8}(?:均|都|全部)(?:获得?)?(?:表决)?通过(?=，[^。；\n]{0,8}(?:结果|情况)如下)/;

/** A table of votes: a title a line, beside or below it the figures in the order of the table's head. */
export function tabledResolutions(flow: Flow, kind: "people_congress" | "cppcc"): FoundResolution[] {
  if (!flow.text.includes("弃权")) return [];
  const all = verdict.exec(flow.text);
  const found: FoundResolution[] = [];
  let order: Kind[] | null = null;
  let title: Range | null = null;
  let start = 0;
  for (const line of flow.text.split("\n")) {
    const at = start;
    start += line.length + 1;
    const head = headOf(line);
    if (head !== null) {
      order = head;
      title = null;
      continue;
    }
    if (order === null) continue;
    const own = titleIn(line, at);
    const counts = [...line.slice((own?.[1] ?? at) - at).matchAll(figures)].map(
      ({ index, 0: words }): Range => {
        const from = (own?.[1] ?? at) + index;
        return [from, from + words.length];
      },
    );
    const named = own ?? title;
    title = own;
    if (named === null || counts.length < Math.min(3, order.length)) continue;
    title = null;
    const words = flow.text.slice(...named);
    if (procedural.test(words)) continue;
    found.push({
      title: textField(flow, named[0], named[1], "resolution-tabled", "check"),
      category: categoryOf(words, kind),
      votes: votesOf(flow, counts, order),
      outcome: outcomeOf(flow, [Math.max(at, named[1]), at + line.length], all),
    });
  }
  return found;
}

/** The kinds of votes in the order of a head's columns; null for a line that is no head. */
function headOf(line: string): Kind[] | null {
  if (line.length > 80 || /\d|。/.test(line)) return null;
  const cells = line.split(/[\s｜|]+/);
  const kinds = cells.flatMap((cell) => columns.find(([, words]) => words.test(cell))?.[0] ?? []);
  return kinds.length >= 3 && cells.length >= kinds.length && new Set(kinds).size === kinds.length
    ? kinds
    : null;
}

/** The title in a row: its first words, before a mark or a figure that stands alone. */
function titleIn(line: string, at: number): Range | null {
  const lead = number.exec(line)?.[0].length ?? 0;
  const words = /^[^｜|]*?(?=\s*[｜|]|\s+\d{1,5}(?:票|\s|[｜|])|\s*$)/.exec(line.slice(lead))?.[0] ?? "";
  const bare = words.replace(/^《|》$/g, "");
  if (bare.length < 4 || bare.length > 120 || !endsTitle.test(bare)) return null;
  const from = at + lead + words.indexOf(bare);
  return [from, from + bare.length];
}

function votesOf(flow: Flow, counts: readonly Range[], order: readonly Kind[]): Votes {
  const votes: Votes = { for: null, against: null, abstain: null, notVoting: null };
  for (const [n, range] of counts.entries()) {
    const kind = order[n];
    if (kind === undefined) break;
    votes[kind] = fieldAt(flow, range, Number(flow.text.slice(...range)), `votes-${kind}`, "check");
  }
  return votes;
}

/** The row's own result, else what is said of all rows. */
function outcomeOf(flow: Flow, row: Range, all: RegExpExecArray | null): FoundResolution["outcome"] {
  const own = result.exec(flow.text.slice(...row));
  const match = own ?? all;
  if (match === null) return null;
  const at = own === null ? match.index : row[0] + match.index;
  const value = /^[未没不]/.test(match[0]) ? "not_adopted" : "adopted";
  return fieldAt<"adopted" | "not_adopted">(flow, [at, at + match[0].length], value, "all-passed", "check");
}
