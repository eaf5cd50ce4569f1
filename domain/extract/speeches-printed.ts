import { directivesOf } from "./directives";
import { type Flow, fieldAt, type Range, textField } from "./flow";
import { firstOf } from "./passages";
import { postEnd, surname } from "./people-words";
import type { FoundSpeech } from "./types";
import { withoutBlanks } from "./white-space";

/** 在区六届人大五次会议闭幕会上的讲话（摘要）: the page is the speech itself. */
const title = /^[^。；\n]{0,60}(?:讲话|致辞|发言)(?:[（〔](?:摘要|节选|摘登|要点|全文)[）〕])?\s*$/;
const spoken = /讲话|致辞|发言/g;
const who = new RegExp(
  `^\\s*(?<post>[^\\s，。；：\\d]{2,30}?)?\\s*(?<name>${surname}[\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff] [\\u4e00-\\u9fff])\\s*$`,
);

/** A printed speech: its speaker stands in a line below the title; what follows are the points. Null for other texts. */
export function printedSpeech(flow: Flow): FoundSpeech | null {
  const lines = firstLines(flow.text, 6);
  if (firstOf(flow, spoken, 0, lines.at(-1)?.[1]) === null) return null;
  const head = lines.findIndex(([from, to]) => title.test(flow.text.slice(from, to)));
  if (head === -1) return null;
  for (const line of lines.slice(head + 1, head + 4)) {
    const match = who.exec(flow.text.slice(...line));
    const { post = "", name = "" } = match?.groups ?? {};
    if (match === null || (post !== "" && !postEnd.test(post))) continue;
    const at = line[0] + match[0].lastIndexOf(name);
    const from = line[0] + match[0].indexOf(post);
    return {
      speaker: fieldAt(
        flow,
        [at, at + name.length],
        withoutBlanks(flow.shown.slice(at, at + name.length)),
        "speaker-of-printed-speech",
        "check",
      ),
      post: post === "" ? null : textField(flow, from, from + post.length, "post-of-printed-speech", "check"),
      directives: directivesOf(flow, line[1], flow.text.length),
    };
  }
  return null;
}

function firstLines(text: string, count: number): Range[] {
  const lines: Range[] = [];
  for (let start = 0; start < text.length && lines.length < count; ) {
    const stop = text.indexOf("\n", start);
    const end = stop === -1 ? text.length : stop;
    if (end > start) lines.push([start, end]);
    start = end + 1;
  }
  return lines;
}
