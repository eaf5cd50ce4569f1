import { parseNumeral } from "@/domain/record";
import { type Flow, fieldAt, type Range, startAfter, textField } from "./flow";
import { matchesOf } from "./passages";
import { surname } from "./people-words";
import { postForm } from "./post-words";
import type { Field, SessionReport } from "./types";
import { withoutBlanks } from "./white-space";

type Election = SessionReport["elections"][number];

const digits = "\\d{1,3}(?:,\\d{3})+|\\d{1,4}|[〇零一二两三四五六七八九十百千]{2,9}";
const post = "(?<post>[^，。；、：！\\n为]{2,40}?)(?=[，。；！\\n]|$)";
const person = `(?<name>${surname}[\\u4e00-\\u9fff]{1,2}?)`;
const verb = "(?:[^，。；\\d]{0,6}?)(?:当选|获选)为?";
const won = `(?:(?:以|获得?|得)(?:[^，。；\\d]{0,8}(?<votes>${digits})[票张]|[^，。；\\d]{0,4}票)[^，。；]{0,12}|(?:高票|全票|顺利|成功|正式))`;
/** What stands before a name that opens a clause. */
const edge =
  "(?<=^|[，。；：！\\n]|[、，]的|票的|[^，。；]的|候选人|书记|主席|主任|总理|[省市县区州旗镇乡]长|委员)";

/** 韩某，以2952票当选…; 唯一候选人某某获得…赞成，以2970票当选…: the winner, and in a later clause the votes and the post. */
const later = new RegExp(
  `${edge}${person}(?:同志)?(?:（[^（）]{1,14}）)?(?:(?:[也亦均]|[今昨]天|最终)?(?:获得?|得到?|以)[^，。；、]{2,24})?，(?:[^，。；、当选]{2,24}，)?(?:并|也|再|最终|随后)?(?:${won}，?${verb}|(?:再次|成功|依法|顺利)?(?:当选|获选)为?)${post}`,
  "gm",
);
/** …当选国家主席，并以2970票当选国家中央军委主席: the same person, once more. */
const again = new RegExp(`(?<=，)(?:并|同时|还|又|并且)(?:${won})?${verb}${post}`, "g");
/** 在国家主席的选举中，某某获2952张赞成票，全数通过当选。: the post first, as what it is about. */
const about = new RegExp(
  `在(?<post>[^，。；、\\n]{2,40}?)(?:方面|的?选举(?:中|上|方面)|一职(?:上|的选举中)?)，${person}(?:[也亦均]|同样|同志)?(?:获得?|得到?|以)[^，。；\\d]{0,6}(?<votes>${digits})[票张][^。；\\n]{0,20}?当选(?=[，。；])`,
  "g",
);

/** Persons who stand in another clause than the verb that says that they won. To be checked. */
export function electionsToldApart(flow: Flow, known: readonly Election[]): Election[] {
  const found = [...matchesOf(flow, later), ...matchesOf(flow, about)].flatMap((match) => {
    const { name = "", post = "", votes } = match.groups ?? {};
    if (!postForm.test(post)) return [];
    const at = match.index + match[0].indexOf(name, match[0].startsWith("在") ? post.length : 0);
    const from = match.index + (match[0].startsWith("在") ? 1 : match[0].lastIndexOf(post));
    return [elected(flow, [at, at + name.length], [from, from + post.length], votesIn(flow, match, votes))];
  });
  return [...found, ...oncemore(flow, [...known, ...found])];
}

function oncemore(flow: Flow, known: readonly Election[]): Election[] {
  return matchesOf(flow, again).flatMap((match) => {
    const { post = "", votes } = match.groups ?? {};
    if (!postForm.test(post)) return [];
    const sentence = startAfter(flow.text, match.index, "。；！\n", 160);
    const before = flow.text.slice(sentence, match.index);
    // The clause before says of one person alone that they won.
    const winners = known.filter(
      ({ name }) => before.includes(name.value) || shownIn(flow, sentence, match.index, name),
    );
    const names = new Set(winners.map(({ name }) => name.value));
    const [one] = winners;
    if (names.size !== 1 || one === undefined || !/(?:当选|选)为?[^，。；]{2,40}，$/.test(before)) return [];
    const from = match.index + match[0].lastIndexOf(post);
    const also = textField(flow, from, from + post.length, "elected-told-apart", "check");
    return [
      {
        name: { ...one.name, rule: "elected-told-apart" },
        post: also,
        votesFor: votesIn(flow, match, votes),
      },
    ];
  });
}

const shownIn = (flow: Flow, from: number, to: number, { value }: Field<string>) =>
  flow.shown.slice(from, to).includes(value);

function votesIn(flow: Flow, match: RegExpExecArray, words: string | undefined): Field<number> | null {
  const value = words === undefined ? null : parseNumeral(words);
  if (words === undefined || value === null) return null;
  const from = match.index + match[0].lastIndexOf(words);
  return fieldAt(flow, [from, from + words.length], value, "votes-for-person", "check");
}

const elected = (flow: Flow, name: Range, post: Range, votesFor: Field<number> | null): Election => ({
  name: fieldAt(flow, name, withoutBlanks(flow.shown.slice(...name)), "elected-told-apart", "check"),
  post: textField(flow, post[0], post[1], "elected-told-apart", "check"),
  votesFor,
});
