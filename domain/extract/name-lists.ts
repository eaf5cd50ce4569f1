import type { Range } from "./flow";
import { marksOf } from "./marks";
import { postEnd, sounds, surname } from "./people-words";

const person = new RegExp(`^${surname}[\\u4e00-\\u9fff]{1,2}$`);
/** 县委书记王伟当选: what the person was before. */
const behindPost = new RegExp(
  `^[\\u4e00-\\u9fff]{1,20}(?:书记|主席|主任|部长|常委|秘书长|[省市县区州旗镇乡]长|局长|院长|检察长|总理|委员|代表)的?(?<name>${surname}[\\u4e00-\\u9fff]{1,2})$`,
);
const foreign = /^[\u4e00-\u9fff]{1,6}(?:[·•・][\u4e00-\u9fff]{1,8})+$/;
/** 尕布藏卓玛: written by its sounds, whatever the first is. */
const sounded = new RegExp(`^[\\u4e00-\\u9fff]${sounds}{3,7}$`);
const free = /^[\u4e00-\u9fff]{2,4}$/;
const listMarks = marksOf("、和 （）");
/** Words of the genre that look like a name between a verb and a post. */
const noName =
  /^同志$|^成功$|^新主$|^获|会|选|举|届|(?<!^)区|^区(?![\u4e00-\u9fff]{2}$)|^另|未能|未获|没有|落选|还有|共有|县|市|省|镇|乡|新任|班子|主席|主任|书记|委员|代表|候补|产生|方式|同意|决定|其他|投票|表决|大家|名额|人员|年|月|日|讲话|主持|致辞|出席|列席|宣布|要求|强调|指出|作报告|作为|成为|不再$|因|已|将|均|定/;

/**
 * Names of a list within [start, end): parted by 、 or 和, remarks in brackets and 同志 left out. Null where what stands
 * there is no list of names.
 *
 * @param told whether the words around it say that persons are named, so that rare surnames pass
 */
export function namesIn(text: string, start: number, end: number, told: boolean): Range[] | null {
  const names: Range[] = [];
  let depth = 0;
  let from = start;
  for (let n = start; n <= end; n++) {
    if (n > from && setApart(text, from, n, end)) continue;
    if (n < end && !listMarks.has(text.charCodeAt(n))) continue;
    const character = n === end ? "、" : text.charAt(n);
    if (character === "（") depth++;
    const inName = character === "和" && isInName(text, from, n, end);
    if (depth === 0 && /[、和 ]/.test(character) && !inName) {
      const range = nameIn(text, from, n, told);
      // 总书记、国家主席胡大伟: a post before the name, of which the last part holds it.
      const post =
        range === "none" && told && character === "、" && n < end && postEnd.test(text.slice(from, n));
      if (range === "none" && !post) return null;
      if (range !== null && range !== "none") names.push(range);
      from = n + 1;
    }
    if (character === "）") depth = Math.max(0, depth - 1);
  }
  return names.length === 0 ? null : names;
}

/** 周　明: a space that sets the two characters of a name apart. */
function setApart(text: string, from: number, at: number, end: number): boolean {
  if (text.charAt(at) !== " ") return false;
  const first = text.slice(from, at).trim();
  return (
    first.length === 1 &&
    /^ {1,3}[\u4e00-\u9fff](?:[、和 （]|同志|$)/.test(text.slice(at, Math.min(end, at + 8)))
  );
}

/** 罗富和、何厚铧: 和 ends a name where what stands before it would else be too short, or a list goes on with 、. */
function isInName(text: string, from: number, at: number, end: number): boolean {
  const after = at + 1 >= end ? "" : text.charAt(at + 1);
  // 晏永和、张雨东: no list has 和 before its mark.
  if (after === "、" && at - from === 2) return true;
  const next = text.slice(at + 1, Math.min(end, at + 5));
  const parts = person.test(next.slice(0, 3)) || person.test(next.slice(0, 2)) || foreign.test(next);
  return person.test(text.slice(from, at + 1)) && (/^[、（]?$/.test(after) || !parts);
}

function nameIn(text: string, start: number, end: number, told: boolean): Range | null | "none" {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  const words = text
    .slice(from, to)
    .replace(/（[^（）]*）?$/, "")
    .replace(
      /(?:(?:\d+|[一二两三四五六七八九十]+)[名位人])?(?:同志|委员|(?<!^(?![〇零一二两三四五六七八九十百千]{2})[\u4e00-\u9fff]{2})人)?$/,
      "",
    );
  if (words === "") return null;
  const tail = words.replace(/等$/, "");
  // 三百人当选 counts and names nobody.
  if (/^[〇零一二两三四五六七八九十百千\d]+$/.test(tail)) return "none";
  to = from + tail.length;
  const bare = tail.replace(/^([\u4e00-\u9fff]) +([\u4e00-\u9fff])$/, "$1$2");
  // 主任委员、副主任委员: a post torn before its end.
  if (/^副?主$|^副主/.test(bare)) return "none";
  if (told && !person.test(bare) && !free.test(bare) && !sounded.test(bare)) {
    const name = behindPost.exec(bare)?.groups?.name;
    if (name !== undefined) return [to - name.length, to];
  }
  const good =
    person.test(bare) ||
    foreign.test(bare) ||
    (told && sounded.test(bare)) ||
    (told && free.test(bare) && !noName.test(bare));
  return good && !(noName.test(bare) && !person.test(bare)) ? [from, to] : "none";
}
