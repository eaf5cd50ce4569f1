import { endBefore, type Flow, fieldAt, type Range, textField } from "./flow";
import { namesIn } from "./name-lists";
import { matchesOf } from "./passages";
import { sounds, surname } from "./people-words";
import { postForm } from "./post-words";
import type { SessionReport } from "./types";
import { withoutBlanks } from "./white-space";

type Election = SessionReport["elections"][number];

/** 选举产生了县监委主任甲、县法院院长乙和副县长丙、丁: each post right before its person. */
const opens =
  /(?:(?:选举|补选|增选)产生了?|(?:选举|补选|增选|选出|选举，产生)了)(?:[^，。；：\n]{0,24}(?:班子|领导(?:人员|成员))：|(?:新一届|新的)?)|(?:选举|补选)结果(?:为|是|如下)?：|当选(?:人员|名单|结果)(?:为|是|如下)?：/g;
const parts = /[、，；]|(?<=[\u4e00-\u9fff])和(?=[^、，；。]{4,})/g;
const held = new RegExp(
  `^(?:和|及|以及)?(?<post>[^，。；：、（）]{0,40}?(?:主席|主任|秘书长|[省市县区州旗镇乡]长|院长|检察长|委员长|常委|委员))(?:(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[名位人](?=：))?：?(?<name>${surname}[\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8})+)(?:（[^（）]{1,14}）)?(?:同志)?$`,
);
const bare = new RegExp(`^(?:${surname}[\\u4e00-\\u9fff]{1,2})(?:（[^（）]{1,14}）)?(?:同志)?$`);
/** 补选了县人大常委会副主任，王伟当选。: the post first, and in a clause of its own who won it. */
const won =
  /(?:选举|补选|增选)(?:产生)?了?(?:[一二三四五六七八九十\d]{1,2}[名位])?(?<post>[^，。；：为\n]{2,40})，(?:[^，。；\n]{2,40}，){0,2}(?<names>[^，。；：\n]{2,80}?)当选(?=[。；])/g;

/** 县长候选人王伟高票当选: the post is the one that the person stood for. */
const stoodFor = new RegExp(
  `(?<post>[^，。；：、\\n]{0,20}?(?:主席|主任|秘书长|[省市县区州旗镇乡]长|院长|检察长|委员))(?:正式)?候选人(?<names>${surname}[\\u4e00-\\u9fff]{1,2})(?:同志)?(?:(?:以|获得?|得)[^，。；]{2,12}票)?(?:高票|全票|顺利)?当选(?=[，。；])`,
  "g",
);

/** A name that a count of votes follows. */
const votedFor = `(?:${surname}[\\u4e00-\\u9fff](?:(?![以获得赞同])[\\u4e00-\\u9fff])?|${sounds}{3,8}|[\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8})+)`;
/** 甲得215票, 甲以赞成票215张, 甲215票. */
const votes = `${votedFor}(?:（[^（）]{1,12}）)?(?:同志)?(?:获得?|得到?|以)?(?:(?:赞成|同意)票?|选?票)?\\d{1,4}[票张](?:赞成票?|同意票?)?`;
/** 甲得215票，乙得210票，当选为委员: several counts before one verb. */
const counted = new RegExp(
  `(?<list>(?:${votes}[，、；]){1,30}${votes}，?)(?:分别|依法|均)*当选为?(?<post>[^，。；：、\\n]{2,40})(?=[，。；\\n])`,
  "g",
);
const oneCounted = new RegExp(`(?<=^|[，、；])(?<name>${votedFor})(?=（|同志|获|得|以|赞成|同意|\\d)`, "g");

/** Persons elected whose post stands before their names. To be checked. */
export function electionsPostFirst(flow: Flow): Election[] {
  return [...listed(flow), ...wonLater(flow), ...wonWithCounts(flow)];
}

function listed(flow: Flow): Election[] {
  return matchesOf(flow, opens).flatMap((verb) => {
    const start = verb.index + verb[0].length;
    const end = endBefore(flow.text, start, "。！\n", 300);
    const found: Election[] = [];
    let post: Range | null = null;
    for (const [from, to] of piecesOf(flow.text, start, end)) {
      const words = flow.text.slice(from, to);
      const match = held.exec(words);
      const { post: named, name } = match?.groups ?? {};
      if (match !== null && named !== undefined && name !== undefined) {
        const at = from + words.indexOf(named);
        const who = from + words.lastIndexOf(name);
        post = [at, at + named.length];
        found.push(elected(flow, [who, who + name.length], post));
      } else if (post !== null && bare.test(words)) {
        const length = /^[^（]{2,3}?(?=（|同志|$)/.exec(words)?.[0].length ?? words.length;
        found.push(elected(flow, [from, from + length], post));
      } else break;
    }
    return found;
  });
}

function piecesOf(text: string, start: number, end: number): Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(parts)) {
    pieces.push([from, start + index]);
    from = start + index + mark.length;
  }
  pieces.push([from, end]);
  return pieces;
}

function wonLater(flow: Flow): Election[] {
  return [...matchesOf(flow, won), ...matchesOf(flow, stoodFor)].flatMap((match) => {
    const { post = "", names = "" } = match.groups ?? {};
    if (!postForm.test(post)) return [];
    const at = match.index + match[0].indexOf(post);
    const from = match.index + match[0].lastIndexOf(names);
    const persons = namesIn(flow.text, from, from + names.length, true) ?? [];
    return persons.map((range) => elected(flow, range, [at, at + post.length]));
  });
}

function wonWithCounts(flow: Flow): Election[] {
  return matchesOf(flow, counted).flatMap((match) => {
    const { list = "", post = "" } = match.groups ?? {};
    if (!postForm.test(post)) return [];
    const at = match.index + match[0].lastIndexOf(post);
    return [...list.matchAll(oneCounted)].map(({ index, groups }) => {
      const from = match.index + index;
      return elected(flow, [from, from + (groups?.name ?? "").length], [at, at + post.length]);
    });
  });
}

const elected = (flow: Flow, name: Range, post: Range): Election => ({
  name: fieldAt(flow, name, withoutBlanks(flow.shown.slice(...name)), "elected-post-first", "check"),
  post: textField(flow, post[0], post[1], "elected-post-first", "check"),
  votesFor: null,
});
