import type { Range } from "./flow";
import { sounds, surname } from "./people-words";

const name = `${surname}[\\u4e00-\\u9fff]{1,2}`;
/** Words between the presenter and the verb. */
const between =
  /(?:代表[^，。；]{2,40}?|受[^，。；]{2,40}?委托，?|向大会|在[^，。；]{1,14}上|同志|分别|所|依次|首先|又|就[^，。；]{2,20}|[从分][^，。；]{1,10}(?:方面|部分|层面))+$/;
const rank =
  /(?:常务)?副?(?:主席|主任|书记|县长|区长|市长|省长|镇长|乡长|旗长|州长|院长|检察长|局长|秘书长)$/;
const post = /(?:书记|主席|主任|总理|长|委员|召集人)(?:人选|候选人)?$/;
const named = new RegExp(`(?<before>^|.*?)(?<name>${name})$`);

/** Who gave a report: the person named between the start of the clause and the verb. Null where none is. */
export function presenterIn(text: string, start: number, end: number): Range | null {
  let words = text.slice(start, end);
  const cut = /(?<=.{2,})(?:代表|受(?=[^，。；]*委托)|向大会|在[^，。；]{1,14}上)/.exec(words);
  if (cut !== null && cut.index >= 2) words = words.slice(0, cut.index);
  for (let n = 0; n < 3; n++) words = words.replace(between, "");
  const tail = rank.exec(words);
  if (tail !== null && tail.index >= 2) {
    const found = nameAtEnd(words.slice(0, tail.index));
    if (found !== null) return [start + found[0], start + found[1]];
  }
  const found = nameAtEnd(words);
  return found === null ? null : [start + found[0], start + found[1]];
}

/** 副主席乌云其其格: a name written by its sounds. */
const sounded = new RegExp(`(?<=(?:书记|主席|主任|长|委员))${sounds}{4,8}$`);

/** 区政协主席高金同: a name at the end, after a post or alone. */
function nameAtEnd(words: string): Range | null {
  const long = sounded.exec(words);
  if (long !== null) return [long.index, words.length];
  for (const length of [3, 2, 4]) {
    if (words.length < length) continue;
    const from = words.length - length;
    const before = words.slice(0, from);
    const candidate = words.slice(from);
    const alone =
      before === "" || /[，。；：、\s]$/.test(before) || /^(?:会上|听取了?|由|和|及|以及)$/.test(before);
    const ranked = post.test(before);
    if ((ranked || alone) && named.test(candidate) && named.exec(candidate)?.groups?.before === "")
      return [from, words.length];
    if (ranked && /^[\u4e00-\u9fff]+$/.test(candidate) && !post.test(candidate)) return [from, words.length];
  }
  return null;
}
