import type { Paragraph } from "./clean";
import { type Flow, partOf } from "./flow";
import { LinePattern } from "./line-pattern";
import { type SessionMention, sessionMentions } from "./session-mentions";

/** A paragraph and its words. */
type Told = { readonly paragraph: Paragraph; readonly text: string };

const sentence = /[。！？；]/;

/**
 * A chronicle or a digest tells of another session in each paragraph: such a paragraph, with those after it, is a report of
 * its own.
 */
export function bySession<Line extends Told>(group: readonly Line[]): Line[][] {
  const parts: Line[][] = [[]];
  let known: SessionMention | null = null;
  const chronicle = group.filter(({ text }) => dated.test(text)).length >= fewestDated;
  for (const line of group) {
    if (
      (isEntry(line) || (chronicle && isDatedEntry(line))) &&
      (parts.at(-1) ?? []).some(({ text }) => sentence.test(text))
    ) {
      parts.push([]);
      known = null;
    }
    const first = isHeld(line.text.slice(0, 120)) ? firstSession(line.paragraph) : undefined;
    if (first !== undefined && isTold(line.text, first)) {
      if (known !== null && areTwo(known, first)) parts.push([]);
      known = first;
    }
    parts.at(-1)?.push(line);
  }
  return parts;
}

/** 【区政协十届一次会议】 heads an entry of a yearbook, 预备会议： a sitting among others of its session. */
const entry = new LinePattern(/^\s*(?:【(?<head>[^【】\n]{4,40})】|(?:预备会议?|[开闭]幕(?:式|会|大会))：)/);

/** 3月7日　…: an entry of a chronicle. So many days a page make one. */
const dated = new LinePattern(
  /^\s*(?:(?:[12]\d{3}年)?\d{1,2}月\d{1,2}日(?:\s|[—-]\d{1,2}日?\s)|[◆●■▲★□◇○•]\s*(?:同日|近日|日前|昨[日天]|今[日天]|(?:[12]\d{3}年)?\d{1,2}月\d{1,2}日))/,
);
const fewestDated = 3;
/** What else happened on a day of the session is told of the session. */
const ofSitting = /会议|大会|代表|委员|选举|议程|分组|讨论|审议|报到/;

const ofOthers = /次(?:主任|主席|委员长)会议|座谈会/;

/** An entry about a day that names another session or none. */
function isDatedEntry({ paragraph, text }: Told): boolean {
  return (
    dated.test(text) &&
    (firstSession(paragraph) !== undefined || !ofSitting.test(text) || ofOthers.test(text))
  );
}

function isEntry({ paragraph, text }: Told): boolean {
  const match = entry.exec(text);
  if (match === null) return false;
  const head = match.groups?.head;
  const session = firstSession(paragraph);
  if (session === undefined) return false;
  return head === undefined || session.at[1] === match[0].length - 1;
}

/** Without these words nothing tells of a session that is held. */
const isHeld = (words: string) => words.includes("举行") || words.includes("召开") || heldOn.test(words);
const heldOn = new LinePattern(/^[\s◆●■▲★□◇○•]*\d{1,2}月\d{1,2}日[^。]{0,80}[开闭]幕/);

const firstSession = (flow: Flow) => sessionMentions(partOf(flow, 0, 70))[0];

/** 政协…六届一次会议于2003年1月在…举行, 1月9日，市政协召开五届常委会第十二次会议: the paragraph begins with a session that is held. */
function isTold(text: string, { at }: SessionMention): boolean {
  // 关于召开…的决定, 决定…于1月10日召开: the session that is spoken of is still to come.
  if (
    /(?:关于|决定，?|建议|同意|拟|定于|将)[^，。；]{0,24}$/.test(text.slice(Math.max(0, at[0] - 24), at[0]))
  )
    return false;
  if (/于[^，。；]{4,20}日?(?:在[^，。；]{2,20})?(?:举行|召开)/.test(text.slice(0, 120))) return true;
  return (
    at[0] < 32 &&
    !/列席|贯彻|精神|以来|关于/.test(text.slice(0, at[1] + 4)) &&
    (/召开|举行/.test(text.slice(Math.max(0, at[0] - 8), at[1] + 24)) ||
      (/^[\s◆●■▲★□◇○•]*\d{1,2}月\d{1,2}日/.test(text) && /[开闭]幕/.test(text.slice(at[1], at[1] + 24)))) &&
    /[。！]/.test(text)
  );
}

/** Two bodies, or two numbers; a part that one of them leaves open does not part them. */
function areTwo(a: SessionMention, b: SessionMention): boolean {
  return a.body !== b.body || differ(a.term, b.term) || differ(a.session, b.session);
}

const differ = (a: { value: number } | null, b: { value: number } | null) =>
  a !== null && b !== null && a.value !== b.value;
