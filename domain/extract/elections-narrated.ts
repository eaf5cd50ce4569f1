import { parseNumeral } from "@/domain/record";
import { endBefore, type Flow, fieldAt, type Range, textField } from "./flow";
import { namesIn } from "./name-lists";
import { matchesOf } from "./passages";
import { personName } from "./people-words";
import { postForm } from "./post-words";
import type { SessionReport } from "./types";

type Election = SessionReport["elections"][number];

/** 新任全国政协常委的港区人士有六名，其中…: how many won a post, and then who, one after the other. */
const opens =
  /(?:新任|当选|新当选的?|新增|增补的?)(?<post>[^，。；：的]{2,20})的[^，。；：]{0,12}(?:有|共)(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3})[名位人]，/g;
const voted = new RegExp(
  `(?<=其中|[，；])(?<name>${personName}|[\\u4e00-\\u9fff]{2,3})(?=得票|(?:以|获得?|得)\\d)`,
  "g",
);
const others = /(?:其余|另外|其他|其它)(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[名位人](?:分别)?(?:是|为)/g;

/** Winners told in running prose. Only where as many are named as the text counts: else nothing is said. */
export function electionsNarrated(flow: Flow): Election[] {
  return matchesOf(flow, opens).flatMap((match) => {
    const { post = "", count = "" } = match.groups ?? {};
    const end = endBefore(flow.text, match.index, "\n", 600);
    const names = namesWithin(flow.text, match.index + match[0].length, end);
    if (!postForm.test(post) || names.length !== parseNumeral(count)) return [];
    const at = match.index + match[0].indexOf(post);
    return names.map((range) => ({
      name: fieldAt(flow, range, flow.shown.slice(...range), "elected-narrated", "check"),
      post: textField(flow, at, at + post.length, "elected-narrated", "check"),
      votesFor: null,
    }));
  });
}

function namesWithin(text: string, start: number, end: number): Range[] {
  const words = text.slice(start, end);
  const one = [...words.matchAll(voted)].map((match): Range => {
    const from = start + match.index;
    return [from, from + match[0].length];
  });
  const rest = [...words.matchAll(others)].flatMap((match) => {
    const from = start + match.index + match[0].length;
    return namesIn(text, from, endBefore(text, from, "。；，\n", 200), true) ?? [];
  });
  return [...one, ...rest];
}
