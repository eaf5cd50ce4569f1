import { categoryOf } from "@/domain/record";
import { type Flow, fieldAt, textField } from "./flow";
import type { FoundResolution } from "./types";

/** Words by which a sitting passes texts. What was only heard, examined or announced is not passed. */
const passing =
  /(?<!未|没有|未能)(?:表决通过|表決通過|审议通过|審議通過|审议并通过|審議並通過|审议、通过|举手通过|一致通过|票决通过|投票通过|通过|通過|批准)(?:了)?/g;

const quoted = /《((?:[^《》]|《[^《》]*》){2,200})》/g;
const kept =
  /[决決][议議]|[决決]定|[报報]告|[办辦]法|条例|條例|规划|規劃|纲要|綱要|修正案|[议議]案|法$|计划|预算/;
const leftOut = /[议議]程|名[单單]|[选選][举舉][办辦]法|候[选選]人/;

/**
 * Texts that a sitting passed, in the order of the report. Titles stand between 《 and 》, or run from the verb to the
 * end of the sentence, parted by 、 or 和.
 */
export function resolutionsOf(flow: Flow, body: "people_congress" | "cppcc"): FoundResolution[] {
  const found: FoundResolution[] = [];
  const seen = new Set<string>();
  for (const verb of flow.text.matchAll(passing)) {
    const start = verb.index + verb[0].length;
    const end = sentenceEnd(flow.text, start);
    const titles = flow.text.slice(start, end).includes("《")
      ? quotedTitles(flow.text, start, end)
      : plainTitles(flow.text, start, end);
    for (const { range, rule, certainty } of titles) {
      const title = textField(flow, range[0], range[1], rule, certainty);
      if (leftOut.test(title.value) || !kept.test(title.value) || seen.has(title.value)) continue;
      seen.add(title.value);
      const draft = certainty === "check" ? "check" : "certain";
      found.push({
        title,
        category: categoryOf(title.value, body),
        votes: null,
        outcome: fieldAt(flow, [verb.index, start], "adopted", "passed", draft),
      });
    }
  }
  return found;
}

type Title = { range: [number, number]; rule: string; certainty: "certain" | "check" };

function sentenceEnd(text: string, start: number): number {
  let depth = 0;
  for (let n = start; n < text.length; n++) {
    const character = text.charAt(n);
    if (character === "《") depth++;
    if (character === "》") depth = Math.max(0, depth - 1);
    if (depth === 0 && /[。；！？\n]/.test(character)) return n;
  }
  return text.length;
}

/** 《A》《B》和《C》: one title a pair of marks. A verb of hearing between them ends the list. */
function quotedTitles(text: string, start: number, end: number): Title[] {
  const titles: Title[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(quoted)) {
    const at = start + match.index;
    if (/听取|聽取|宣读|宣讀|审查|列席/.test(text.slice(last, at))) break;
    titles.push({
      range: [at + 1, at + match[0].length - 1],
      rule: "resolution-quoted",
      certainty: "certain",
    });
    last = at + match[0].length;
  }
  return titles;
}

/** Without 《》 the borders of titles are a reading: each is to be checked. */
function plainTitles(text: string, start: number, end: number): Title[] {
  const titles: Title[] = [];
  let from = start;
  for (let n = start; n <= end; n++) {
    const parts = n === end || text.charAt(n) === "、" || text.charAt(n) === "，";
    if (!parts) continue;
    const part = text.slice(from, n);
    if (/[决決][议議]|[决決]定|修正案|条例$|草案/.test(part)) {
      const lead = /^(?:和|及|以及|以|了|关于|包括)*(?=关于|[^关])/.exec(part)?.[0].length ?? 0;
      titles.push({
        range: [from + (part.startsWith("关于") ? 0 : lead), n],
        rule: "resolution-plain",
        certainty: "check",
      });
      from = n + 1;
    } else if (text.charAt(n) === "，") {
      from = n + 1;
    }
  }
  return titles;
}
