import { type Range, startAfter } from "./flow";
import { personName, postEnd } from "./people-words";
import { postIn } from "./posts";

/** 讲话, 分别讲话, 先后致辞, 出席会议并讲话: what stands behind the last of several persons who speak. */
const shared =
  /^(?:同志)?(?:（[^（）]{2,20}）)?(?:(?:作|发表)?了?(?:重要讲话|讲话|表态发言|表态讲话)|(?:在[^，。；]{1,14}上|在会上|就[^，。；]{2,24})?(?<each>分别|先后|依次|相继|均|都)|(?:一同|一起|共同)?(?:到会|出席|参加|莅临)[^，。；、]{0,12}(?:，)?并(?:分别|先后)?(?:作|发表)?了?[^，。；、]{0,6}(?:讲话|致辞|致词))/;
const person = new RegExp(`^${personName}$`);
/** A list names no more persons than this. */
const most = 6;

/**
 * 县委书记甲、县长乙分别讲话: those named in the list before a speaker, last first. None where the words behind the speaker do not
 * say that they speak together.
 *
 * @param at where the speaker's post, or else the name begins
 */
export function sharingVerb(text: string, at: number, end: number): Range[] {
  const match = shared.exec(text.slice(end, end + 60));
  if (match === null) return [];
  const each = match.groups?.each !== undefined;
  const found: Range[] = [];
  for (let from = at; found.length < most; ) {
    const mark = text.charAt(from - 1);
    if (!(mark === "、" || mark === "和" || mark === "与" || (mark === "，" && each))) break;
    const start = startAfter(text, from - 1, "，。；：！？\n、”", 40);
    const words = text
      .slice(start, from - 1)
      .replace(/（[^（）]{2,20}）$/, "")
      .replace(/同志$/, "");
    const length = lengthOfName(words);
    if (length === null) break;
    const begin = start + words.length - length;
    found.push([begin, begin + length]);
    from = postIn(text, begin)?.[0] ?? begin;
  }
  return found;
}

/** Length of the name at the end of 县长某某 or 某某; null where nobody is named. 任 ends a post and is a surname. */
function lengthOfName(words: string): number | null {
  const length = [3, 2].find(
    (each) =>
      person.test(words.slice(-each)) && (words.length === each || postEnd.test(words.slice(0, -each))),
  );
  return length ?? null;
}
