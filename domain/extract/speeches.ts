import { directivesOf } from "./directives";
import { endBefore, type Flow, fieldAt, type Range, startAfter, textField } from "./flow";
import { matchesBeside, matchesOf } from "./passages";
import { postEnd, sounds, surname } from "./people-words";
import { postBehind, postIn, postsNear } from "./posts";
import { printedSpeech } from "./speeches-printed";
import { sharingVerb } from "./speeches-shared";
import type { FoundDirective, FoundSpeech } from "./types";

/** What may stand right after a speaker's name. */
const follow =
  "(?:在|[开闭]幕时|会上|会议上|大会上|[开闭]幕(?:大?会|式)上|表态|走上(?=[讲主发])|承诺|并(?=[在对就作])|为(?=大会|新[当任])|作|做|致|就|从|用|应邀|随后|还|又|也|最后|强调|指出|要求|号召|说|希望|提出?|讲|祝贺|谈|主持|代表|对|向|参加|出席|受|要|到会|作了|所|围绕|结合|分别|先后|依次|相继|发表|首先|率先|充分|高度|传达|总结|回顾|肯定|通报|分析|寄语|勉励|表示|紧扣|针对|部署|的(?=[^，。；]{0,4}讲话))";
const afterName = "(?:副?主席|书记|主任|代?(?:县长|区长|市长|省长|镇长|乡长)|院长)?(?:同志)?";
const postWord = "(?:书记|主席|主任|长|总理|委员|常委|召集人|(?<=[席任长])(?:候选人|人选))";
const bare = new RegExp(
  `(?<=^|[，。；：！、\\s”])(?<name>${surname}[\\u4e00-\\u9fff]{1,2}?)(?<post>${afterName})(?=(?:（[^（）]{2,20}）)?${follow})`,
  "gm",
);
const titled = new RegExp(
  `(?<=${postWord}的?)(?![团的])(?<name>[\\u4e00-\\u9fff]{2,3}?|[\\u4e00-\\u9fff]{1,7}(?:·[\\u4e00-\\u9fff]{1,7}){1,2}?|${sounds}{4,6}?)(?<post>${afterName})(?=${follow})`,
  "g",
);
/** A name of any form at the start of a sentence, if the article gives that person a post: 巴图朝鲁指出. */
const introduced =
  /(?<=^|[。！\n])\s*(?<name>[\u4e00-\u9fff]{2,8}?(?:·[\u4e00-\u9fff]{1,8}?){0,2})(?<post>)(?=(?:最后|还|同时|同志)?(?:强调|指出|要求|说，|表示|希望|号召|就[^，。；：]{2,30}(?:提出|强调|要求|讲了?)|听(?:完|取|了)[^，。；]{0,10}(?:说，|表示|指出|强调)|在(?:闭幕|开幕|总结)?(?:讲话|会上|闭幕|大会|致辞|会议)))/gm;
const pronoun =
  /(?<=^|[。\n])[他她](?:还|又|并|在[^，。]{0,12})?(?:就[^，。；：]{2,30}提出|指出|强调|要求|说|希望)/gm;
const meeting = /(?<=^|[，。；\n])(?:会议|大会)(?:强调|要求|指出|号召)/gm;

/** The same sentence must tell that the person speaks to the meeting. */
const speaks =
  /讲话|讲[一二三四五六两几][点个]|(?:在|所作的?|作的?)(?:工作)?报告(?:中|时)，?(?!介绍|回顾|总结|通报|汇报|说明|显示|透露|认为|列出|披露)|讲了|致辞|致词|[开闭]幕[词辞]|贺[词辞]|总结发言|在[^，。；]{0,8}[开闭]幕(?:大?会|式)上(?:说|称|表示)|(?<!履职)表态(?:发言|讲话|[：，。；时]|$)|指出|强调|要求|号召|希望|寄语|勉励|嘱托|说[，：]|^说\n|提出[，：]|提出[^，。；：]{2,40}(?:工作|任务|目标|[点条项])：|(?:说|讲|谈)了[^，。；]{0,8}[话点句层条]|提(?!名|请|交|案)出?[^，。；：]{0,24}(?:意见|要求|希望|要点|建议)(?!和建议|名单|人选)|谈到/;
/** Posts whose holders speak to the meeting where they 表示; members and reporters' partners do so elsewhere. */
const leading =
  /(?:[省市县区州旗盟镇乡]委|党委|人大|政协|政府)[^，。；]{0,12}(?:书记|主席|主任|[省市县区州旗镇乡]长)$|(?:^|、)代?[省市县区州旗镇乡]长$/;
/** 副书记甲代表书记乙讲话: who is spoken for. */
const representing = new RegExp(`(?:代表|受)[^，。；、]{0,20}${postWord}$`);
/** 表示，…, 承诺：…, 作了发言: of those who lead, words to the meeting. */
const leadersOnly = /(?:表示|承诺)[，：]|[作做]了?[^，。；]{0,6}(?<!大会|[履述供]职|表态|书面|交流)发言/;
const elsewhere =
  /记者会|接受[^，。]{0,8}采访|建议[，：]|^[^，。]{0,6}会后|^[^，。；]{0,4}(?:看望|慰问|走访|考察|调研)[^，。；]{0,12}(?:时|期间|中)|^[^。；]{0,16}(?:参加|来到|在)[^，。；]{0,16}(?:代表团|小组|分组|联组|界别)[^，。；]{0,4}(?:审议|讨论|会议)/;
/** 传达了省委书记甲的讲话精神: what another said is passed on. */
const passedOn = /(?:传达|学习|贯彻|落实|领会)了?[^，。；]{0,30}$/;
/** 县委书记甲出席会议，县政协主席乙讲话: another person stands between the name and the speech. */
const another = new RegExp(`[，、][^，。；]{0,20}${postWord}${surname}[\\u4e00-\\u9fff]{1,2}`);
/** Another speaks already in the sentence: 郭峰指出，林鸿嘉书记提出了要求. */
const quoted = /(?:指出|强调|要求|表示|认为|说|介绍)[，：]/;
/** Words that look like a name between a post and a verb. Names hold 大, 政, 会 and the like too, so only whole words count. */
const noName =
  /们|[在各届作做了发]|接$|^(?:提出|指出|强调|要求|号召|希望|表示|讲话|致辞|致词|发言|祝贺|部署|寄语|勉励|嘱托|传达|宣布|一致|普遍|纷纷|踊跃|就此|对此|今后|下一步)|^(?:重要|系列|有关|最新|专门|亲自)|^[会区县市省州旗镇乡党组人大政]|代表|委员|主持|执行|同志|常务|会议|大会|人大|政协|全体|[区县市省州党]委|政府|小组|人民|人士|[区县市省乡村]$/;

type Turn = {
  name: string | null;
  at: Range;
  start: number;
  post: readonly [number, number] | null;
  /** Said in a report, which no speech need be: what it plans is no request. */
  inReport?: boolean;
};

/**
 * Speeches of the meeting: each speaker once, with the numbered points said from there until another speaks. A post is
 * the one right beside the name, else one that the article gives the person elsewhere.
 */
export function speechesOf(flow: Flow): FoundSpeech[] {
  const printed = printedSpeech(flow);
  if (printed !== null) return [printed];
  const turns = turnsOf(flow);
  const speeches = new Map<string | null, FoundSpeech>();
  turns.forEach((turn, n) => {
    const end = turns[n + 1]?.start ?? flow.text.length;
    const directives = directivesOf(flow, turn.at[1], end);
    if (turn.inReport === true) for (const each of directives) toCheck(each);
    if (turn.name === null && directives.length === 0) return;
    const post = turn.post === null ? null : textField(flow, turn.post[0], turn.post[1], "post-beside-name");
    const known = speeches.get(turn.name);
    if (known !== undefined) {
      known.directives.push(...directives);
      known.post ??= post;
      return;
    }
    const speaker =
      turn.name === null ? null : fieldAt(flow, turn.at, flow.shown.slice(...turn.at), "speaker");
    speeches.set(turn.name, { speaker, post, directives });
  });
  // 某某主席作了讲话: the rank behind a name is less than the post that stands elsewhere.
  const ranked = new Set(turns.flatMap(({ name, post, at }) => (post?.[0] === at[1] ? [name] : [])));
  const without = [...speeches].flatMap(([name, { post }]) =>
    name === null || (post !== null && !ranked.has(name)) ? [] : [name],
  );
  for (const [name, near] of postsNear(flow.text, without)) {
    const speech = speeches.get(name);
    if (speech !== undefined && near[1] - near[0] > (speech.post?.value.length ?? 0))
      speech.post = textField(flow, near[0], near[1], "post-elsewhere", "check");
  }
  // Whom the article gives no post may be quoted rather than speak to the meeting.
  for (const { speaker, post } of speeches.values())
    if (speaker !== null && post === null) speaker.certainty = "check";
  return [...speeches.values()];
}

function toCheck({ heading, text, subpoints }: FoundDirective): void {
  for (const field of [heading, text, ...subpoints]) field.certainty = "check";
}

function turnsOf(flow: Flow): Turn[] {
  const found = [...named(flow, bare), ...named(flow, titled), ...labelled(flow)];
  const taken = new Set(found.map(({ at }) => at[0]));
  const others = named(flow, introduced).filter(({ at }) => !taken.has(at[0]));
  const posts = postsNear(
    flow.text,
    others.flatMap(({ name }) => name ?? []),
  );
  found.push(...others.filter(({ name }) => name !== null && posts.has(name)));
  for (const match of matchesOf(flow, meeting)) {
    found.push({
      name: null,
      at: [match.index, match.index + match[0].length],
      start: match.index,
      post: null,
    });
  }
  found.sort((a, b) => a.at[0] - b.at[0]);
  const turns = found.filter((turn, n) => n === 0 || turn.at[0] !== found[n - 1]?.at[0]);
  return turns;
}

/** Whether 她说 or the like stands at a sentence's end or right behind it. */
function goesOn(text: string, stop: number): boolean {
  if (!/[他她]/.test(text.slice(stop, stop + 2))) return false;
  pronoun.lastIndex = stop;
  const next = pronoun.exec(text.slice(0, stop + 200));
  return next !== null && next.index <= stop + 1;
}

/** 县政协主席龙运生： and points, or how many there are: who speaks stands as a label, with the post. */
const label = new RegExp(
  `(?<=^|[\\s【\\]])(?<post>[^，。；：\\s【】]{1,24}${postWord})\\s?(?<name>${surname}[\\u4e00-\\u9fff]{1,2})】?[：】]\\s?[“「]?(?=第?一(?:要|是|，|、)|首先|（一）|[^。\\n]{0,16}：一[、是要]|[^。\\n]{0,24}[讲谈提]出?[一二两三四五六七几][点个条][^。\\n]{0,12}[。：，])`,
  "gm",
);

function labelled(flow: Flow): Turn[] {
  return matchesOf(flow, label).flatMap((match): Turn[] => {
    const { name = "", post = "" } = match.groups ?? {};
    const start = match.index + match[0].indexOf(name, post.length);
    if (noName.test(name) || !postEnd.test(post)) return [];
    return [
      { name, at: [start, start + name.length], start, post: postIn(flow.text, match.index + post.length) },
    ];
  });
}

/** 陈敏尔说，一年来，我们重点抓了…: what a report looks back on. */
const lookedBack =
  /^[^，。；]{0,12}(?:说|指出|介绍)[，：]“?(?:一年来|五年来|过去(?:的)?[一五]年|去年|[12]\d{3}年，(?:我们|全[省市县区州]|[省市县区州]政府))/;

/** 代表省政府作政府工作报告，…提出了今年的总体要求: what a report holds is no speech, unless words of it are told. */
const gaveReport = /^[^，。；]{0,30}[作做]了?[^，。；]{0,24}报告》?，/;
const says =
  /(?:指出|强调|要求|希望|号召|说)[，：]|讲话|[一二两三四五六七八九十][个点条](?:方面|要求|希望|意见|建议)/;

const inReport = /^(?![^。]*讲话)[^。；]{0,40}报告(?:中|时|里|指出|提出|，|$)/;

/** Whether a person is said to have given a report, in the text right before. */
function reported(text: string, name: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at);
  const place = before.lastIndexOf(name);
  return (
    place !== -1 && /^[^。；]{0,40}[作做](?:了)?[^。；]{0,30}报告/.test(before.slice(place + name.length))
  );
}

/** Without one of these in its sentence, or a pronoun in the next, nobody who is named speaks. */
const telling = new RegExp(`${speaks.source}|表示|承诺|发言|[他她]`);

function named(flow: Flow, pattern: RegExp): Turn[] {
  const { text } = flow;
  return matchesBeside(flow, pattern, telling).flatMap((match): Turn[] => {
    const { name = "", post = "" } = match.groups ?? {};
    const start = match.index + match[0].indexOf(name);
    const end = start + name.length;
    if (noName.test(name)) return [];
    if (quoted.test(text.slice(startAfter(text, start, "。！？\n", 120), start))) return [];
    const stop = endBefore(text, end, "。！？\n", 160);
    // The break is of use: 县政协主席某某说, and below it what.
    let said = text.slice(end, text.charAt(stop) === "\n" ? stop + 1 : stop).replace(/（[^（）]*）/g, "");
    // 县委书记某某祝贺大会。她说: the pronoun takes the person up.
    if (goesOn(text, stop)) said += "指出";
    const beside = postIn(text, start);
    const leads = beside !== null && leading.test(text.slice(...beside));
    if (lookedBack.test(said) && reported(text, name, start)) return [];
    if (gaveReport.test(said) && !says.test(said)) return [];
    const speaking = (words: string) => speaks.test(words) || (leads && leadersOnly.test(words));
    if (!speaking(said) || elsewhere.test(said)) return [];
    if (another.test(said.slice(0, Math.max(0, said.search(speaks))))) return [];
    const other = /；/.exec(said);
    if (other !== null && !speaking(said.slice(0, other.index))) return [];
    const rank = post.replace(/同志$/, "");
    const after: Range | null = rank === "" ? postBehind(text, end) : [end, end + rank.length];
    const before = text
      .slice(startAfter(text, start, "，。；：！ \n”", 40), start)
      .replace(/^(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.．]/, "");
    const others = sharingVerb(text, (after === null ? beside?.[0] : null) ?? start, end + post.length);
    if (beside === null && before !== "" && others.length === 0 && !postEnd.test(before)) return [];
    if (passedOn.test(before) || representing.test(before)) return [];
    if (text.charAt(end) === "的" && !/听取|聆听/.test(before)) return [];
    // 镇长甲为新当选的副镇长乙提出了要求: who is spoken to.
    if (/(?:为|向|给|对|同)新(?:当选|任)的?[^、]{1,16}$/.test(before)) return [];
    const own = {
      name,
      at: [start, end],
      start,
      post: after ?? beside,
      inReport: inReport.test(said),
    } satisfies Turn;
    return [
      ...others.map((at): Turn => ({ name: text.slice(...at), at, start: at[0], post: postIn(text, at[0]) })),
      own,
    ];
  });
}
