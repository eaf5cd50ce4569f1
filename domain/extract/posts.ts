import { type Range, startAfter } from "./flow";
import { postEnd } from "./people-words";
import { placesOf } from "./word-places";

/** Duties at the meeting itself are no posts. */
const duty = /执行主席|常务主席|主席团|主持人|党组成员$|^(?:大会)?临时党委/;
/** 县委书记、大会执行主席: behind the post it is left out, too. */
const dutiesLast = /(?:、(?:大会)?主席团(?:常务主席|成员))?、(?:大会)?执行主席$/;
const lead =
  /^(?:[^\u4e00-\u9fff]+|.*(?:会议|大会|闭幕会|开幕会|到会|出席|主持|前来[^的]{0,8})的(?=[^的]*$)|.*(?:由|会上|会议上|闭幕式上|闭幕会上|听取了?|以及|受|新?当选(?:[的为]|(?=[^的为]))|刚刚?当选的?|新一届(?=.{2})|新任|推选|邀请|(?:现在|下面|首先|接下来)?有?请(?=[省市县区州旗镇乡中全国大党政])|会议|大会|其中|和(?=[^、]*$)|随后|中国共产党|中共(?=$)|该(?=[省市县区州旗镇乡])))/;

/** The post that stands right before a name: 省委书记、省人大常委会主任某某. Null where none does. */
export function postIn(text: string, before: number): Range | null {
  // 新当选为县长的某某
  const at = text.charAt(before - 1) === "的" ? before - 1 : before;
  const clause = startAfter(text, at, "，。；：！？\n（）【】[]〔〕｜|”“ \n", 60);
  const parts = text.slice(clause, at).split("、");
  let from = at;
  for (let n = parts.length - 1; n >= 0; n--) {
    const part = parts[n] ?? "";
    if (!postEnd.test(part) && !duty.test(part)) break;
    from -= part.length + (n === parts.length - 1 ? 0 : 1);
  }
  if (from >= at) return null;
  // 大会执行主席、市委书记: the duty at the meeting comes first and is left out.
  for (let part = /^[^、]*/.exec(text.slice(from, at))?.[0] ?? ""; duty.test(part); ) {
    if (from + part.length >= at) return null;
    from += part.length + 1;
    part = /^[^、]*/.exec(text.slice(from, at))?.[0] ?? "";
  }
  const stop = from + (dutiesLast.exec(text.slice(from, at))?.index ?? at - from);
  const skip = lead.exec(text.slice(from, stop))?.[0].length ?? 0;
  const post = text.slice(from + skip, stop);
  const onDuty = duty.test(post) && !post.includes("、");
  return post.length < 2 || !(postEnd.test(post) || duty.test(post)) || onDuty ? null : [from + skip, stop];
}

/** 戚建国（县政协主席）: the post in brackets behind the name. */
export function postBehind(text: string, at: number): Range | null {
  const words = /^（(?<post>[^（），。；、]{2,24})）/.exec(text.slice(at, at + 28))?.groups?.post;
  return words === undefined || !postEnd.test(words) || duty.test(words)
    ? null
    : [at + 1, at + 1 + words.length];
}

/** The post that a text gives each person somewhere, the first there is; those without one are left out. */
export function postsNear(text: string, names: Iterable<string>): Map<string, Range> {
  const posts = new Map<string, Range>();
  for (const [name, places] of placesOf(text, names)) {
    for (const at of places) {
      const post = postIn(text, at) ?? postBehind(text, at + name.length);
      if (post === null) continue;
      posts.set(name, post);
      break;
    }
  }
  return posts;
}
