import { parseNumeral } from "@/domain/record";
import { type Flow, spansOf } from "./flow";
import { matchesOf } from "./passages";

const Y = "(?:[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})";
const planYears = new RegExp(
  `(?<done>${Y})年?[^，。；《》]{0,24}执行(?:情况)?[^，。；《》]{0,4}?[与和及、](?<year>${Y})年`,
  "g",
);
const yearOfWork =
  /(?<year>[12]\d{3})年，?(?:是|(?:我们)?要(?!求))|(?<year2>[12]\d{3})年[^，。；]{0,8}(?:工作要点|工作安排|重点工作)|(?<year3>[12]\d{3})年度?[^，。；、]{0,12}(?:民生实事|实事项目|为民实事)(?![^，。；]{0,12}(?:完成|落实|实施|进展|办结|办理))/g;

/** 2017全国政协十二届五次会议文字实录: a headline that begins with the year. */
const yearOfHeading =
  /(?<=^|\n\s{0,4})(?:[【“]?聚焦)?(?<year>20\d\d)年?(?=(?:全国|[省市县区]|[\u4e00-\u9fff]{1,8})?(?:两会|政协|人大)[^\n。，；]{0,40}\n)/g;

/** 报告指出，2016年是…之年。省政协常委会在…领导下: the report looks back upon the year. */
function looksBack(text: string, { index, 0: words }: RegExpExecArray): boolean {
  return (
    /报告(?:指出|认为|说|回顾)?[，：]“?$/.test(text.slice(Math.max(0, index - 8), index)) &&
    /常委会在[^。；]{0,30}领导下/.test(text.slice(index + words.length, index + 160))
  );
}

/** A year that an article lets one infer, and from which words; null where it does not. */
export type InferredYear = { year: number; spans: [number, number][]; rule: string } | null;
const inferred = new WeakMap<Flow, { year: InferredYear }>();

/**
 * A year that the article lets one infer: the year that its plan or budget is for, or the year it speaks of as the
 * current one. Always to be checked.
 */
export function inferredYear(flow: Flow): InferredYear {
  const known = inferred.get(flow) ?? { year: yearIn(flow) };
  inferred.set(flow, known);
  return known.year;
}

function yearIn(flow: Flow): InferredYear {
  for (const [rule, pattern] of [
    ["year-of-plan", planYears],
    ["year-spoken-of", yearOfWork],
    ["year-of-heading", yearOfHeading],
  ] as const) {
    const match =
      matchesOf(flow, pattern).find((each) => rule !== "year-spoken-of" || !looksBack(flow.text, each)) ??
      null;
    const words = match?.groups?.year ?? match?.groups?.year2 ?? match?.groups?.year3;
    if (match === null || words === undefined) continue;
    const start = match.index + match[0].lastIndexOf(words);
    const year = parseNumeral(words);
    if (year === null) continue;
    return { year, spans: spansOf(flow, start, start + words.length), rule };
  }
  return null;
}
