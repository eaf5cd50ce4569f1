import { type Flow, fieldAt, startAfter } from "./flow";
import { matchesOf } from "./passages";
import type { SessionReport } from "./types";

type Kind = NonNullable<SessionReport["sitting"]>["value"];

/** Words that name the kind of a sitting. What may not stand before a word is looked for behind it: not at every character. */
const named: readonly { kind: Kind; words: RegExp }[] = [
  {
    kind: "closing",
    words:
      /闭幕(?<!(?:(?:将|明[天日])[^。，；]{0,20}|去年的?)闭幕)(?!(?:大会|式|会)?(?:上|将))|落下帷幕|落下大幕|(?:胜利|圆满)(?:落幕|谢幕)|降下帷幕/,
  },
  {
    kind: "opening",
    words: /开幕(?<!将[^。，；]{0,20}开幕)(?!(?:大会|式|会)?上)|拉开(?:帷幕|大幕|序幕)|启幕|揭幕/,
  },
  { kind: "preparatory", words: /预备会/ },
  {
    kind: "plenary",
    words:
      /(?:举行|召开|出席|在|届人民代表大会|次会议)(?<!(?:提请|提交|列席)[^，。；]{0,20}(?:举行|召开|出席|在|届人民代表大会|次会议))(?:了)?(?:[^，。；]{0,24}?次会议|大会)?第(?:\d{1,2}|[一二三四五六七八九十]{1,2})次(?:、第[一二三四五六七八九十]{1,2}次)*(?:全体会议|大会)|(?<=日(?:上午|下午)?，)第[一二三四五]次全体会议(?=）)|(?<=午的)第[一二三四五]次全体会议(?=，应)|(?:举行|召开)了?选举大会/,
  },
];

type Found = { kind: Kind; at: readonly [number, number] };

/**
 * Kind of sitting that the headline or the opening names. An article on opening and closing together, or one that opens
 * with 开幕 and goes on to what was passed and who was elected, tells of the whole session and names none.
 *
 * @param results whether the article tells of texts passed or persons elected
 */
export function sittingOf(
  flow: Flow,
  { headline, floating }: { headline: Flow | null; floating: boolean },
  lead: readonly [number, number],
  { standing, results }: { standing: boolean; results: boolean },
): SessionReport["sitting"] {
  const found = named.flatMap(({ kind, words }): Found[] => {
    const match = words.exec(flow.text.slice(lead[0], lead[1]));
    if (match === null) return [];
    const at = lead[0] + match.index;
    return [{ kind, at: [at, at + match[0].length] }];
  });
  if (standing) {
    const own = ofKind(found, "plenary") ?? closedIn(flow, lead);
    return own === undefined ? null : fieldAt(flow, own.at, own.kind, "sitting-of-committee", "check");
  }
  const held = ofKind(found, "opening") === undefined ? undefined : heldBefore(flow, lead, found);
  if (held !== undefined) return fieldAt(flow, held.at, held.kind, "sitting-named", "check");
  const title = headline === null ? [] : named.filter(({ words }) => words.test(headline.text));
  const [only] = title;
  if (title.length === 1 && only !== undefined && headline !== null) {
    const own = ofKind(found, only.kind);
    if (own !== undefined && (only.kind !== "plenary" || ofKind(found, "closing") === undefined))
      return fieldAt(flow, own.at, own.kind, "sitting-named");
    const match = only.words.exec(headline.text);
    if (own === undefined && match !== null && only.kind !== "plenary" && !(floating && found.length > 0)) {
      const at = [match.index, match.index + match[0].length] as const;
      const certainty = found.length > 0 ? "check" : "certain";
      return fieldAt(headline, at, only.kind, "sitting-in-headline", certainty);
    }
  }
  return amongFound(flow, found, results);
}

const ended = /闭幕|闭会(?!期间|后|以来)|(?:胜利|圆满|顺利)结束/g;
/** 省十三届人大常委会第三十一次会议7月28日在南昌闭幕: the committee's own meeting closes, in the article's first clause. */
function closedIn(flow: Flow, [from, to]: readonly [number, number]): Found | undefined {
  for (const { index: at } of matchesOf(flow, ended, from, to)) {
    const clause = flow.text.slice(startAfter(flow.text, at, "，。；\n", 80), at);
    if (
      /常(?:务委员|委)会[^，。；]{0,14}会议(?:$|(?:于|\d|今|昨|在|上午|下午|完成|圆满)[^，。；届]{0,30}$)/.test(
        clause,
      ) ||
      (/^(?:于|\d|今|昨|在|上午|下午|圆满|顺利|胜利)[^，。；届]{0,30}$/.test(clause) &&
        /常(?:务委员|委)会[^，。；]{0,14}会议(?:在)?(?:圆满|顺利)?(?:完成|走完)[^，。；]{0,14}议程(?:后)?，$/.test(
          flow.text.slice(startAfter(flow.text, at, "。；\n", 100), at - clause.length),
        ))
    )
      return { kind: "closing", at: [at, at + 2] };
  }
  return undefined;
}

/** 25日下午…举行预备会议。…会议26日上午开幕，28日上午闭幕。: what is held, before what is announced. */
const preparatoryHeld = /(?:举行|召开)了?[^，。；]{0,10}预备会/;
/** 预备会议之后，…举行第一次全体会议: the sittings that followed are told too. */
const afterwards =
  /预备会议?(?:之?后|结束后?|闭幕后)|(?:举行|召开|进行)了?第[二三四五]次(?:全体会议|大会)|圆满结束|(?:圆满|胜利)闭幕/;

/** 2月27日，…会议召开。…2月26日下午，召开预备会议; 会议首先召开预备会议: the article tells of the session, which began with it. */
function isFirstOfSeveral(text: string, [start, end]: readonly [number, number]): boolean {
  const from = startAfter(text, start, "。！\n", 120);
  const sentence = text.slice(from, end);
  if (/(?:首先|先后|会前|此前)[^，。；]{0,6}(?:举行|召开)了?[^，。；]{0,10}预备会/.test(sentence))
    return true;
  const day = /^\s*(?:\d{1,2}月)?\d{1,2}日/.exec(sentence)?.[0].trim();
  const before = text.slice(startAfter(text, Math.max(0, from - 1), "", opening), from);
  return day !== undefined && /\d日[^。\n]{0,60}(?:召开|举行)/.test(before) && !before.includes(day);
}

/** How far before a sentence another is looked for that tells of the session's day. */
const opening = 300;

/** 会议今天开幕 above, 昨天下午…举行预备会议 in the sentences below: the preparatory meeting is what was held. */
function heldBefore(
  flow: Flow,
  [, to]: readonly [number, number],
  found: readonly Found[],
): Found | undefined {
  const preparatory = ofKind(found, "preparatory");
  if (preparatory === undefined) return undefined;
  const told = flow.text.slice(startAfter(flow.text, flow.text.search(/[。！]/), "\n", 300), to);
  return /开幕/.test(told) || !preparatoryHeld.test(told) ? undefined : preparatory;
}

const ofKind = (found: readonly Found[], kind: Kind) => found.find((each) => each.kind === kind);

function amongFound(flow: Flow, found: readonly Found[], results: boolean): SessionReport["sitting"] {
  const preparatory = ofKind(found, "preparatory");
  if (preparatory !== undefined && found.every(({ at }) => at[0] >= preparatory.at[0])) {
    if (results && afterwards.test(flow.text)) return null;
    if (isFirstOfSeveral(flow.text, preparatory.at)) return null;
    const sentence = flow.text.slice(
      startAfter(flow.text, preparatory.at[0], "。！\n", 120),
      preparatory.at[1],
    );
    if (preparatoryHeld.test(sentence))
      return fieldAt(flow, preparatory.at, "preparatory", "sitting-named", results ? "check" : "certain");
  }
  const closing = ofKind(found, "closing");
  const opening = ofKind(found, "opening");
  const plenary = ofKind(found, "plenary");
  // 第三次全体会议暨闭幕会 is the closing one.
  if (closing !== undefined && plenary !== undefined && opening === undefined) {
    const joined = /暨|和/.test(flow.text.slice(plenary.at[0], closing.at[1] + 1));
    return fieldAt(flow, closing.at, "closing", "sitting-named", joined ? "certain" : "check");
  }
  // 开幕，会期五天: what is told of results is what the session has before it.
  if (opening !== undefined && closing === undefined && results && lasting.test(flow.text))
    return fieldAt(flow, opening.at, "opening", "sitting-named", "check");
  // 今天上午…闭幕。…会议于一月十四日下午在太原开幕: the opening is told as what was before.
  if (opening !== undefined && closing !== undefined && closing.at[0] < opening.at[0]) {
    const clause = flow.text.slice(startAfter(flow.text, opening.at[0], "，。；！\n", 60), opening.at[0]);
    if (/会议(?:已)?于[^，。；]{2,24}$/.test(clause))
      return fieldAt(flow, closing.at, "closing", "sitting-named", "check");
  }
  if (opening !== undefined && (closing !== undefined || results)) return null;
  if (
    opening !== undefined &&
    /(?:(?<!去年的?)闭幕(?:大会|式|会)?上|(?<!委员会)第二次(?:全体会议|大会))/.test(flow.text)
  )
    return null;
  const [first] = found.toSorted((a, b) => a.at[0] - b.at[0]);
  if (first === undefined) return null;
  // 第二次全体会议, and later 闭幕会上: the article tells of more than one sitting.
  const more = first.kind === "plenary" && laterClosing.test(flow.text);
  return fieldAt(flow, first.at, first.kind, "sitting-named", found.length > 1 || more ? "check" : "certain");
}

const lasting = /开幕[^。]{0,8}会期/;
const laterClosing = /(?:在|于)[^，。；]{0,6}闭幕(?:会|大会|式)上|胜利闭幕|圆满闭幕/;
