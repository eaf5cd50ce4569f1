import { type Flow, fieldAt } from "./flow";
import type { SessionReport } from "./types";

type Kind = NonNullable<SessionReport["sitting"]>["value"];

/** Words that name the kind of a sitting. */
const named: readonly { kind: Kind; words: RegExp }[] = [
  { kind: "closing", words: /(?<!将[^。，；]{0,12})闭幕(?!(?:大会|式|会)上)|落下帷幕|胜利落幕/ },
  { kind: "opening", words: /开幕|拉开帷幕/ },
  { kind: "preparatory", words: /预备会/ },
  {
    kind: "plenary",
    words:
      /(?:举行|召开|出席|在|届人民代表大会)(?:了)?(?:[^，。；]{0,24}?次会议)?第[一二三四五六七八九十]{1,2}次(?:、第[一二三四五六七八九十]{1,2}次)*(?:全体会议|大会)/,
  },
];

/**
 * Kind of sitting that the headline or the opening names. Two kinds without a headline that decides leave it open or
 * to be checked; an article on opening and closing together names none.
 */
export function sittingOf(
  flow: Flow,
  headline: Flow | null,
  lead: readonly [number, number],
  standing: boolean,
): SessionReport["sitting"] {
  const found = named.flatMap(({ kind, words }) => {
    const match = words.exec(flow.text.slice(lead[0], lead[1]));
    if (match === null) return [];
    const at = lead[0] + match.index;
    return [{ kind, at: [at, at + match[0].length] as const }];
  });
  const pick = (kind: Kind) => found.find((each) => each.kind === kind);
  const title = headline === null ? [] : named.filter(({ words }) => words.test(headline.text));
  const [only] = title;
  if (standing) {
    const plenary = pick("plenary");
    return plenary === undefined
      ? null
      : fieldAt(flow, plenary.at, plenary.kind, "sitting-of-committee", "check");
  }
  if (title.length === 1 && only !== undefined && headline !== null) {
    const own = pick(only.kind);
    if (own !== undefined) return fieldAt(flow, own.at, own.kind, "sitting-named");
    const match = only.words.exec(headline.text);
    if (match !== null && only.kind !== "plenary") {
      return fieldAt(
        headline,
        [match.index, match.index + match[0].length],
        only.kind,
        "sitting-in-headline",
      );
    }
  }
  const both = /(?:闭幕(?:大会|式|会)上)/.test(flow.text) && pick("opening") !== undefined;
  const [first] = found.toSorted((a, b) => a.at[0] - b.at[0]);
  if (first === undefined || both) return null;
  return fieldAt(flow, first.at, first.kind, "sitting-named", found.length > 1 ? "check" : "certain");
}
