import { parseNumeral } from "@/domain/record";
import { type Flow, fieldAt } from "./flow";
import { matchesOf } from "./passages";
import type { Field, SessionReport } from "./types";
import { placesOf } from "./word-places";

const digits = "\\d{1,3}(?:,\\d{3})+|\\d{1,4}|[〇零一二两三四五六七八九十百千]{1,9}";
const figure = `(?<figure>${digits})`;

const counted = new RegExp(
  `^(?:（[^（）]{1,12}）)?(?:同志)?(?:[今昨当]天|[今昨]日)?[也亦]?(?:为[^，。；]{2,24}，(?:并)?(?=以[^，。；]{1,12}票当选))?(?:[^，。；]{0,4}得票最高，[^，。；]{0,20})?，?(?:以|获得?|得票?|(?<=，)(?=赞成|同意))(?:赞成票|同意票|赞成|同意|全票|满票|全部|全场)?${figure}(?:张|票)(?:赞成票?|同意票?)?`,
);

/** 王伟205票、, 王伟（205票）, 王伟（得票205张）, 王伟（赞成205票）, 王伟（得票205）. */
const inBrackets = new RegExp(
  `^(?:同志)?（(?:[男女]，)?得票数?[：为]?(?<alone>${digits})）|^(?:同志)?（?(?:[男女]，)?(?:获得?|得)?(?:赞成|同意)?票?${figure}[张票](?:赞成|同意)?[）、，；]`,
);
/** 温家宝获得2926张赞成票: counts right after a person's name, the first of each. */
export function votesByName(flow: Flow, elected: SessionReport["elections"]): Map<string, Field<number>> {
  const votes = new Map<string, Field<number>>();
  if (!/票|张/.test(flow.text)) return votes;
  const names = new Set(elected.map(({ name }) => name.value));
  for (const [name, places] of placesOf(flow.shown, names)) {
    for (const at of places) {
      const from = at + name.length;
      const near = flow.text.slice(from, from + 60);
      const match = counted.exec(near) ?? inBrackets.exec(near);
      const words = match?.groups?.figure ?? match?.groups?.alone;
      const value = words === undefined ? null : parseNumeral(words);
      // 甲、乙以197票、196票当选: the first count is not the last one's.
      if (/^(?:同志)?[以获得]/.test(near) && followsName(flow.shown, at, names)) continue;
      if (match === null || words === undefined || value === null) continue;
      const start = from + match[0].lastIndexOf(words);
      votes.set(name, fieldAt(flow, [start, start + words.length], value, "votes-for-person", "check"));
      break;
    }
  }
  return votes;
}

/** Whether a place in a list has another of some names right before it. */
function followsName(text: string, at: number, names: ReadonlySet<string>): boolean {
  return (
    /[、和与]/.test(text.charAt(at - 1)) &&
    [2, 3, 4].some((length) => names.has(text.slice(Math.max(0, at - 1 - length), at - 1)))
  );
}

const votesOfOne = new RegExp(`(?:${digits})(?=[票张]|[、和，])`, "g");
const eachCount = new RegExp(digits, "g");
const afterPost = new RegExp(
  `^，(?<each>分别|依次)?(?:以|获得?|得票(?:情况|结果)?(?:为|是)?：?|得|(?=赞成|同意))(?:赞成票|同意票|赞成|同意|选票)?(?:数)?(?:分别|依次)?(?:为|是)?(?<counts>(?:${digits})(?:张|票)?(?:(?:、|和)(?:${digits})(?:张|票)?){0,30})(?:赞成票?|同意票?|票)?`,
);

/** 甲当选为副主席。赞成2969票，反对1票。: the next sentence gives the count of the one who is elected. */
const nextSentence = new RegExp(
  `^(?:。\\s?（?|（|，(?=(?:选举|表决|投票|计票)结果))(?:其?(?:选举|表决|投票|计票)?结果(?:为|是)?[：，]?)?(?:获得?|得)?(?:(?:赞成|同意)票?(?:${digits})票|(?:${digits})票(?:赞成|同意))`,
);

function votesInNextSentence(flow: Flow, end: number): Field<number> | null {
  const match = nextSentence.exec(flow.text.slice(end, end + 40));
  const words = match === null ? undefined : /[\d,〇零一二两三四五六七八九十百千]+(?=票)/.exec(match[0])?.[0];
  const votes = words === undefined ? null : parseNumeral(words);
  if (match === null || words === undefined || votes === null) return null;
  const start = end + match[0].indexOf(words);
  return fieldAt(flow, [start, start + words.length], votes, "votes-for-person", "check");
}

/**
 * Counts behind the post, 补选甲、乙为常务委员，分别得228票、224票: as many as there are persons, in their order. Null where the words
 * there are none or another number.
 */
export function votesAfterPost(flow: Flow, end: number, persons: number): (Field<number> | null)[] | null {
  const match = afterPost.exec(flow.text.slice(end, end + 40 + persons * 8));
  const counts = match?.groups?.counts;
  if (match === null && persons === 1) return [votesInNextSentence(flow, end)];
  if (match === null || counts === undefined || !/票|张/.test(match[0])) return null;
  const start = end + match[0].indexOf(counts);
  const found = matchesOf(flow, eachCount, start, start + counts.length);
  if (found.length !== persons) return null;
  return found.map(({ index, 0: words }) => {
    const votes = parseNumeral(words);
    return votes === null
      ? null
      : fieldAt(flow, [index, index + words.length], votes, "votes-for-person", "check");
  });
}

/** 甲、乙（分别）以309票、308票当选为委员: as many counts as persons between the names and the post, in their order. Else null. */
export function votesBeforePost(
  flow: Flow,
  start: number,
  end: number,
  persons: number,
): (Field<number> | null)[] | null {
  if (!/^(?:同志)?[^，。；]{0,6}?(?:以|获|得)/.test(flow.text.slice(start, Math.min(end, start + 12))))
    return null;
  const counts = matchesOf(flow, votesOfOne, start, end);
  if (persons < 2 || counts.length !== persons) return null;
  return counts.map(({ index, 0: words }) => {
    const votes = parseNumeral(words);
    return votes === null
      ? null
      : fieldAt(flow, [index, index + words.length], votes, "votes-for-person", "check");
  });
}

const ahead = new RegExp(
  `以(?:(?:赞成|同意)票?)?(?<figure>${digits})[票张](?:赞成|同意)?(?:、(?:(?!当选)[^，。；]){2,30})?，(?:会议|大会|依法)?$`,
);

/** 以198票赞成、2票反对，选举王伟为县长: the count right before the verb. */
export function votesAhead(flow: Flow, verb: number): Field<number> | null {
  const from = Math.max(0, verb - 60);
  const match = ahead.exec(flow.text.slice(from, verb));
  const words = match?.groups?.figure;
  const value = words === undefined ? null : parseNumeral(words);
  if (match === null || words === undefined || value === null) return null;
  const start = from + match.index + match[0].indexOf(words);
  return fieldAt(flow, [start, start + words.length], value, "votes-for-person", "check");
}

/** The count in brackets that begin at a place: （205票）. */
export function votesInBrackets(flow: Flow, start: number, words: string): Field<number> | null {
  const figure = /\d{1,4}/.exec(words);
  if (figure === null) return null;
  const at = start + figure.index;
  return fieldAt(flow, [at, at + figure[0].length], Number(figure[0]), "votes-for-person", "check");
}
