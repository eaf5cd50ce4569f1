import { parseNumeral } from "@/domain/record";
import { type Flow, fieldAt } from "./flow";
import { matchesOf } from "./passages";
import type { FoundResolution } from "./types";

type Kind = keyof NonNullable<FoundResolution["votes"]>;
type Votes = NonNullable<FoundResolution["votes"]>;

const figure = "(?<figure>\\d{1,3}(?:,\\d{3})+|\\d{1,4}|[〇零一二两三四五六七八九十百千]{1,9})";

/** How counts of votes are given: kind first (赞成2811票) or figure first (2958票赞成). */
export const votePatterns: readonly { kind: Kind; words: string }[] = [
  { kind: "for", words: "(?<!不)(?:赞成|同意)" },
  { kind: "against", words: "(?:反对|不同意|不赞成)" },
  { kind: "abstain", words: "弃权" },
  { kind: "notVoting", words: "(?:未按(?:表决器)?|未参加表决|未表决|未投票)" },
];

const compiled = votePatterns.map(({ kind, words }) => ({
  kind,
  wordFirst: new RegExp(`${words}(?:票|的)?(?:数)?(?:为|有|是|：)?${figure}\\s*(?:票|人|名|张)`, "g"),
  figureFirst: new RegExp(
    `${figure}\\s*张?(?:(?:票|人|名)\\s*${words}|${words}票|(?<=\\d)${words}(?=和|及|，|、))`,
    "g",
  ),
}));

/** 反对和弃权各3票, 反对票、弃权票均为3票: one figure for both. */
const alike = new RegExp(
  `反对票?(?:和|及|与|、)弃权票?(?:数)?(?:同样|均|都|各|分别)+(?:为|有|是)?${figure}\\s*(?:票|人|张)`,
  "g",
);
/** 弃权的请举手，1名。: hands are counted where somebody raises them. */
const hands: readonly { kind: Kind; pattern: RegExp }[] = [
  {
    kind: "against",
    pattern: new RegExp(`反对的(?:代表|委员)?，?请举手[，。：（\\s]{0,3}${figure}\\s*(?:票|人|名|位)`, "g"),
  },
  {
    kind: "abstain",
    pattern: new RegExp(`弃权的(?:代表|委员)?，?请举手[，。：（\\s]{0,3}${figure}\\s*(?:票|人|名|位)`, "g"),
  },
];

/** Who raised a hand against a text or to abstain; those for it are not counted. Null where nobody did. */
export function handsIn(flow: Flow, start: number, end: number): Votes | null {
  const votes: Votes = { for: null, against: null, abstain: null, notVoting: null };
  for (const { kind, pattern } of hands) {
    const [match, second] = matchesOf(flow, pattern, start, end);
    if (second !== undefined) return null;
    if (match !== undefined) votes[kind] = countAt(flow, match, kind);
  }
  return votes.against === null && votes.abstain === null ? null : votes;
}

function countAt(flow: Flow, match: RegExpExecArray, kind: Kind): Votes[Kind] {
  const words = match.groups?.figure ?? "";
  const value = parseNumeral(words);
  if (value === null) return null;
  const from = match.index + match[0].lastIndexOf(words);
  return fieldAt(flow, [from, from + words.length], value, `votes-${kind}`, "check");
}

type Order = "figureFirst" | "wordFirst";
const figuresFirst: readonly Order[] = ["figureFirst", "wordFirst"];
const wordsFirst: readonly Order[] = ["wordFirst", "figureFirst"];

/**
 * Counts of one vote within [start, end); kinds that are not stated are null. Null where none is stated, or where
 * there are two counts of a kind: then they belong to several votes.
 */
export function votesIn(
  flow: Flow,
  start: number,
  end: number,
  certainty: "certain" | "check" = "certain",
): Votes | null {
  const votes: Votes = { for: null, against: null, abstain: null, notVoting: null };
  let style: Order | null = null;
  for (const each of compiled) {
    const orders: readonly Order[] = style === "wordFirst" ? wordsFirst : figuresFirst;
    for (const order of orders) {
      // 赞成371票，弃权5票，2人未按表决器: who did not vote is often told the other way round.
      if (style !== null && order !== style && each.kind !== "notVoting") continue;
      const found = matchesOf(flow, each[order], start, end).filter(
        (match) => match.index + match[0].length <= end,
      );
      if (found.length > 1) return null;
      const [match] = found;
      const words = match?.groups?.figure;
      const value = words === undefined ? null : parseNumeral(words);
      if (match === undefined || words === undefined || value === null) continue;
      style ??= order;
      const from = match.index + match[0].indexOf(words);
      votes[each.kind] = fieldAt(flow, [from, from + words.length], value, `votes-${each.kind}`, certainty);
      break;
    }
    // A vote of which nobody tells how many were for it is not told.
    if (votes.for === null) return null;
  }
  const [both] = votes.against === null || votes.abstain === null ? matchesOf(flow, alike, start, end) : [];
  if (both !== undefined) {
    votes.against = countAt(flow, both, "against");
    votes.abstain = countAt(flow, both, "abstain");
  }
  return votes;
}
