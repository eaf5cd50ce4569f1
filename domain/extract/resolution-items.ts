import { parseNumeral } from "@/domain/record";
import { endBefore, type Flow, fieldAt, type Range } from "./flow";
import { firstOf, matchesOf } from "./passages";
import { type Title, titlesIn } from "./resolution-titles";
import { endsTitle } from "./resolution-words";
import type { FoundResolution } from "./types";
import { votesIn } from "./votes";

/** What may number or mark a line of a list: 1. （一） 一、 ① ● — */
const bullet =
  /^\s*(?:\d{1,2}[.．、)）]|（?[一二三四五六七八九十\d]{1,2}）|[一二三四五六七八九十]{1,2}、|[①-⑳]|[●■◆◎○★▲△▶►▪·•✔✓√☑✅❖➤➢▸▹※◇□—\-*]+\ufe0f?|[\ud83c-\ud83e][\udc00-\udfff]\ufe0f?)\s*/;
/** A count of votes or a result behind a title. */
const counted =
  /(?:（[^（）]*(?:票|通过)[^（）]*）|，?(?:获得?)?(?:赞成|同意)[^《》]*|，?(?:表决)?通过)?[；。，、]?\s*$/;

/**
 * Titles in lines of their own, after 通过了以下决议： or …分别是：, one a line, each with its own count where it has one.
 *
 * @param end where the introducing line ends
 */
export function itemsBelow(
  flow: Flow,
  end: number,
): { end: number; items: { title: Title; votes: FoundResolution["votes"] }[] } {
  const items: { title: Title; votes: FoundResolution["votes"] }[] = [];
  let at = end;
  // 通过了啥？: the mark that ends the line.
  while (/[？！?!：:…]/.test(flow.text.charAt(at))) at++;
  while (flow.text.charAt(at) === "\n") {
    const stop = flow.text.indexOf("\n", at + 1);
    const line: Range = [at + 1, stop === -1 ? flow.text.length : stop];
    const title = titleOf(flow.text, line);
    if (title === null) break;
    items.push({ title, votes: votesIn(flow, title.range[1], line[1]) });
    at = line[1];
  }
  return { end: at, items };
}

const results = /(?:表决|投票)?结果(?:公布|公告)?(?:如下|为|是)?：(?=\n)/g;
const refused = /(?:未|没|不)[^，。；\s]{0,4}通过|否决/;

/** 表决结果如下： / 关于A的决议（通过） / 关于B的决议（未通过）: titles in lines of their own, each with what became of it. */
export function resultsBelow(
  flow: Flow,
): { title: Title; votes: FoundResolution["votes"]; outcome: FoundResolution["outcome"] }[] {
  return matchesOf(flow, results).flatMap((match) =>
    itemsBelow(flow, match.index + match[0].length).items.flatMap(({ title, votes }) => {
      const from = title.range[1];
      const words = flow.text.slice(from, endBefore(flow.text, from, "\n", 100));
      const verb = refused.exec(words) ?? /通过/.exec(words);
      if (verb === null) return [];
      const at = [from + verb.index, from + verb.index + verb[0].length] as const;
      const outcome = fieldAt<"adopted" | "not_adopted">(
        flow,
        at,
        refused.test(words) ? "not_adopted" : "adopted",
        refused.test(words) ? "refused" : "passed",
        "check",
      );
      return [{ title: { ...title, certainty: "check" as const }, votes, outcome }];
    }),
  );
}

function titleOf(text: string, [start, end]: Range): Title | null {
  const words = text.slice(start, end);
  const lead = bullet.exec(words)?.[0].length ?? 0;
  const tail = counted.exec(words.slice(lead))?.index ?? words.length - lead;
  const title = words.slice(lead, lead + tail).trim();
  const quoted = /^《.*》$/.test(title);
  if (!quoted && (/[，。；：]/.test(title) || /^(?:会议|大会)/.test(title))) return null;
  if (title.length < 4 || title.length > 160 || !(quoted || endsTitle.test(title.replace(/》$/, ""))))
    return null;
  const [first] = titlesIn(text, start + lead, start + lead + tail);
  return first ?? null;
}

/** 以上三项决议均获通过: how many of the texts named before it are meant. */
const these =
  /(?:以上|上述|这|该)?(?<n>[两二三四五六七八九十]{1,2}|\d{1,2})[项个份](?:决议|决定|报告|议案|草案|文件)(?:草案)?[^。；！\n]{0,12}?(?:均|都|全部|全数|悉数|逐项|分别)(?:获得?|表决)*通过/g;

/** 通过了以上三个报告: the reports heard before, as many as are counted. */
const theseReports =
  /(?:通过|批准)了?(?:以上|上述|这)(?<n>[两二三四五六七八九十]{1,2}|\d{1,2})?[项个份]?(?:工作)?报告(?:的决议)?(?=[。，；和及]|和决议|并)/g;

/** Where a text says that the reports heard were passed, and how many they are; null where it does not count them. */
export function reportsPassed(flow: Flow): { at: Range; count: number | null } | null {
  const match = firstOf(flow, theseReports);
  if (match === null) return null;
  const count = match.groups?.n === undefined ? null : parseNumeral(match.groups.n);
  return { at: [match.index, match.index + 2], count };
}

/** Where a text says of so many papers named before that they were passed. */
export function passedTogether(flow: Flow, start: number, end: number): RegExpExecArray | null {
  return firstOf(flow, these, start, end);
}
