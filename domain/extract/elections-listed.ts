import { type Flow, fieldAt, type Range, textField } from "./flow";
import { firstOf } from "./passages";
import { sounds } from "./people-words";
import { postForm } from "./post-words";
import type { SessionReport } from "./types";
import { withoutBlanks } from "./white-space";

type Election = SessionReport["elections"][number];

/** 选举：, 选举产生了…：, 当选名单: the lines after it give posts and names. */
const opens =
  /(?:选举|补选|选出|当选|任职)[^。；\n]{0,24}(?:：|名单|公告|公布如下|结果|如下|[？！])\s*(?:（[^（）]*）)?\s*$|(?:宣布|公布|报告)选举结果[。：]\s*$|(?:选举|补选)(?:产生)?[^。；：\n]{2,200}(?:主席|主任|[省市县区州旗镇乡]长|检察长|院长|委员|常委|人员|成员|班子)。\s*$|(?:选举|补选)产生[^。；：\n]{2,120}(?:主席|主任|[省市县区州旗镇乡]长|检察长|院长|委员|常委)\s*$|(?:选举|补选)产生[^。；：\n]{0,24}(?:班子|领导|成员|人员)\s*$|^[^，。；\n]{0,8}当选(?:人员|人|者|了)?[^，。；\n]{0,4}$/;
/** ↓↓↓选举结果↓↓↓ */
const adorned = /[↓▼▽★☆◆—=\s👇]+$/u;
/** Without these words no line opens a list. */
const elected = /选举|补选|选出|当选|任职/g;
const line =
  /^[\s▪●■◆·•—-]*(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、]|（[一二三四五六七八九十\d]{1,2}）)?\s*(?<post>[^：，。；\s▪●■◆·•—👉→➡▶►｜|-][^：，。；👉→➡▶►｜|—]{1,28}?)\s*(?:（[^（）]*）)?\s*(?<mark>：|👉|→|➡|▶|►|｜|\||—{1,2})\s*(?<names>.*)$/u;
/** 副主席 李芳 张强: nothing but a space behind the post. */
const spacedLine =
  /^\s*(?<post>[\u4e00-\u9fff]{0,24}?(?:主席|主任|秘书长|[省市县区州旗镇乡]长|院长|检察长|委员长|常委|委员))\s+(?<names>[\u4e00-\u9fff·（）、，\s\d]{2,300})$/;
/** 一、县人大常委会主任: a post alone in its line, and the names below it. */
const postLine =
  /^\s*(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、]|（[一二三四五六七八九十\d]{1,2}）)?\s*(?<post>[\u4e00-\u9fff]{0,36}?(?:主席|主任|秘书长|[省市县区州旗镇乡]长|院长|检察长|委员长|常委|委员))\s*(?:（[^（）]{1,16}）)?\s*$/;
/** 甲、乙为县人民政府副县长；: a line of an announcement that goes on with the verb above it. */
const asLine =
  /^\s*(?<names>(?:[^：，。；为（）]|（[^（）]{1,16}）){2,120}?)(?:当选)?为(?<post>[^：，。；为]{2,40})[；。，]?(?:[^。\n]{0,16}(?:选举结果|任命|任职|须|需)[^。\n]{0,60}批准。)?\s*$/;
/** 选举甲为主任；: the first of such lines stands in the sentence itself. */
const opensAs = /(?:选举|补选)(?:产生)?[^，。；：\n为]{2,60}为[^，。；：\n]{2,40}；\s*$/;

/** Two characters of a name are set apart to fill three places: 李　军. */
const name = new RegExp(
  `[\\u4e00-\\u9fff] +[\\u4e00-\\u9fff](?=[\\s、（。；]|$)|(?:${sounds}{5,8}|[\\u4e00-\\u9fff]{2,4}(?:[·•・][\\u4e00-\\u9fff]{1,10})*)(?=[\\s、（。；]|$)`,
  "g",
);
const remark = /（[^（）]*）/g;
/** 甲、乙两位同志为委员 */
const comrades = /(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[位名])?同志(?=[\s、（。；]|$)/g;
/** 李芳（女），145票；张强，141票。: the count behind each name. */
const count =
  /(?:，|(?<=[\u4e00-\u9fff]) ?|(?<=）) ?)(?:获得?|得)?(?:赞成|同意)?票?\d{1,4}[票张](?=\s{0,4}(?:[；。、，]|$))/g;

/** Announcements that list who was elected, a post a line: 副主任：王一 李　军. */
export function electionsListed(flow: Flow): Election[] {
  const found: Election[] = [];
  if (firstOf(flow, elected) === null) return found;
  let post: Range | null = null;
  let open = false;
  let start = 0;
  for (const words of flow.text.split("\n")) {
    const at = start;
    start += words.length + 1;
    if (/[选任]/.test(words) && (opens.test(words.replace(adorned, "")) || opensAs.test(words))) {
      open = true;
      continue;
    }
    // （2024年1月9日，第三次全体会议） below the heading.
    if (!open || words.trim() === "" || (post === null && /^\s*（[^（）]*）\s*$/.test(words))) continue;
    const as = asLine.exec(words)?.groups;
    if (as?.names !== undefined && as.post !== undefined && postForm.test(as.post)) {
      const from = at + words.lastIndexOf(as.post);
      const range = [from, from + as.post.length] as const;
      take(found, flow, range, at + words.indexOf(as.names), as.names, "elected-listed-as");
      continue;
    }
    const match = line.exec(words) ?? spacedLine.exec(words) ?? postLine.exec(words);
    const named = match?.groups?.post?.trim() ?? "";
    if (match !== null && postForm.test(named)) {
      const from = at + words.indexOf(named);
      post = [from, from + named.length];
      const names = match.groups?.names ?? "";
      take(found, flow, post, at + words.length - names.length, names);
    } else if (
      post !== null &&
      !/[，。：；]/.test(words.replace(remark, "")) &&
      /^\s*[\u4e00-\u9fff]/.test(words)
    ) {
      take(found, flow, post, at, words);
    } else if (match === null) {
      open = false;
      post = null;
    }
  }
  return found;
}

/** All of a line must be names, remarks in brackets aside; else it is no list. */
function take(
  found: Election[],
  flow: Flow,
  post: Range,
  at: number,
  words: string,
  rule = "elected-listed",
): void {
  const blank = (aside: string) => " ".repeat(aside.length);
  const bare = words.replace(remark, blank).replace(count, blank).replace(comrades, blank);
  if (bare.replace(name, "").replace(/[\s、。；]/g, "") !== "") return;
  for (const match of bare.matchAll(name)) {
    const from = at + match.index;
    const range = [from, from + match[0].length] as const;
    found.push({
      name: fieldAt(flow, range, withoutBlanks(flow.shown.slice(...range)), rule, "check"),
      post: textField(flow, post[0], post[1], rule, "check"),
      votesFor: countBehind(flow, at, words, match.index + match[0].length),
    });
  }
}

/** The count that a name in a list has behind it. */
function countBehind(flow: Flow, at: number, words: string, from: number): Election["votesFor"] {
  const figure = /^(?:（[^（）]*）)?[，\s]?(?:获得?|得)?(?:赞成|同意)?票?(?<figure>\d{1,4})[票张]/.exec(
    words.slice(from),
  );
  const digits = figure?.groups?.figure;
  if (figure === null || digits === undefined) return null;
  const start = at + from + figure[0].length - 1 - digits.length;
  return fieldAt(flow, [start, start + digits.length], Number(digits), "votes-for-person", "check");
}
