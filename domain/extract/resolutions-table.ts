import { categoryOf } from "@/domain/record";
import { type Flow, fieldAt, textField } from "./flow";
import { endsTitle, procedural } from "./resolution-words";
import type { FoundResolution } from "./types";

type Votes = NonNullable<FoundResolution["votes"]>;

/** 表决事项 赞成 反对 弃权 未按: the head of a table of votes. */
const head =
  /^[^\n\d。；]{0,12}赞成票?\s+反对票?\s+弃权票?(?<more>\s+未按[^\s\d]{0,4}|\s+未表决[^\s\d]{0,2})?\s*$/m;
const row = /^\s*\d{1,5}(?:\s+\d{1,5}){2,3}\s*$/;
/** What is said below the table of all its rows. */
const verdict = /(?:以上|上述)[^，。；\n]{0,8}(?:均|都|全部)(?:获得?)?(?:表决)?通过/;
const kinds = ["for", "against", "abstain", "notVoting"] as const;

/** A table of votes: a title a line, below it the figures in the order of the table's head. */
export function tabledResolutions(flow: Flow, kind: "people_congress" | "cppcc"): FoundResolution[] {
  const match = head.exec(flow.text);
  if (match === null) return [];
  const all = verdict.exec(flow.text);
  const found: FoundResolution[] = [];
  let start = match.index + match[0].length + 1;
  let title: readonly [number, number] | null = null;
  for (const line of flow.text.slice(start).split("\n")) {
    const at = start;
    start += line.length + 1;
    if (title !== null && row.test(line)) {
      const words = flow.text.slice(...title);
      if (!procedural.test(words))
        found.push({
          title: textField(flow, title[0], title[1], "resolution-tabled", "check"),
          category: categoryOf(words, kind),
          votes: votesOf(flow, at, line, match.groups?.more !== undefined),
          outcome:
            all === null
              ? null
              : fieldAt<"adopted">(
                  flow,
                  [all.index, all.index + all[0].length],
                  "adopted",
                  "all-passed",
                  "check",
                ),
        });
      title = null;
    } else title = endsTitle.test(line.trim()) ? [at, at + line.length] : null;
  }
  return found;
}

function votesOf(flow: Flow, at: number, line: string, more: boolean): Votes {
  const votes: Votes = { for: null, against: null, abstain: null, notVoting: null };
  for (const [n, { index, 0: words }] of [...line.matchAll(/\d+/g)].entries()) {
    const kind = kinds[n];
    if (kind === undefined || (kind === "notVoting" && !more)) continue;
    votes[kind] = fieldAt(
      flow,
      [at + index, at + index + words.length],
      Number(words),
      `votes-${kind}`,
      "check",
    );
  }
  return votes;
}
