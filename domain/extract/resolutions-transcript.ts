import { categoryOf } from "@/domain/record";
import { endBefore, type Flow, fieldAt, firstIn, textField } from "./flow";
import { matchesOf } from "./passages";
import { procedural } from "./resolution-words";
import type { FoundResolution } from "./types";
import { handsIn, votesIn } from "./votes";

const put =
  /(?:表决(?!通过|了|结果|的)|议程：(?:表决)?(?:审议)?通过)(?:《(?<title>(?:[^《》]|《[^《》]*》){4,160})》|(?<bare>[^《》，。；：！\n]{4,120}(?:决议|决定|报告|章程|修正案)(?:（草案）|草案)?)(?=[。，]))/g;
/** 现在对关于A的决议（草案）进行表决。 */
const putFor =
  /(?:现在|下面|接下来|请大家|首先|继续)，?(?:对|就|将)(?:《(?<title>(?:[^《》]|《[^《》]*》){4,160})》|(?<bare>[^《》，。；：！\n]{4,120}(?:决议|决定|报告|章程|修正案|草案)(?:（草案）)?))(?:进行|付诸|付|提请)(?:大会)?表决(?=[。，])/g;
/** 《A》赞成252票，反对0票: a list of counts, each behind its title. */
const countedAfter =
  /《(?<title>(?:[^《》]|《[^《》]*》){4,160})》(?:的?(?:表决|投票)?(?:结果)?[：，])?，?(?=(?:获得?|得)?(?:赞成|同意)(?:票)?\d|[^，。；]{0,6}(?:赞成|同意)[〇零一二三四五六七八九十百]+票)/g;
/** 关于A的决议，赞成305票，反对4票: the same without marks. */
const bareCounted =
  /(?<=^|[。；，：\s]|显示|其中)(?<bare>(?!其中)(?:(?!通过|表决|宣读|审议)[^，。；：《》\s]){3,90}?(?:决议|决定|报告|条例)(?:（草案）|草案)?)(?:的?(?:表决|投票)?(?:结果)?[：，])?，?(?=(?:获得?|得到?)?(?:(?:赞成|同意)(?:票)?(?:\d|[一二两三四五六七八九][〇零一二两三四五六七八九十百千]{0,8}票)|反对票\d[\d,]{0,6}[张票]))/gm;
/** 一、关于A的决议 / 赞成371票，反对9票: a bulletin's item, and its count in the line below. */
const countedBelow =
  /^[ \u3000]{0,4}(?:（?[一二三四五六七八九十\d]{1,3}[）、.．])?[ \u3000]{0,4}《?(?<bare>关于[^，。；：《》\n]{3,90}?(?:决议|决定|报告|条例)(?:（草案）|草案)?)》?[：，]?[ \u3000]{0,4}\n\s{0,8}(?:(?:表决|投票)?结果[：，])?(?=(?:赞成|同意)(?:票)?\d)/gm;
/** 1.表决关于A的决议——通过: an item, and what became of it. */
const itemPassed =
  /^\s{0,4}(?:（?[一二三四五六七八九十\d]{1,3}[）、.．])?\s?(?:表决|审议)?《?(?<bare>[^，。；：《》\n]{4,90}?(?:决议|决定|报告|条例|草案)(?:（草案）)?)》?\s?(?:——?|--?|→|➡|：|…{1,2}|　|\s)\s?(?<item>(?:表决|一致|全票|举手)*(?<refused>未|没有)?(?:获得?)?通过)\s*[。；，]?$/gm;
/** 《A》付表决，大屏幕显示：赞成172票; 《A》。赞成88票: the count comes in the next clause. */
const countedLater =
  /《(?<title>(?:[^《》]|《[^《》]*》){4,160})》(?:(?:交?付|提请|进行)(?:大会)?表决[，。][^。；，]{0,16}|。)(?=(?:赞成|同意)(?:票)?\d)/g;
/** 上述决议均获通过: what is said behind the counts of all of them. */
const allPassed =
  /(?:以上|上述|这些)[^，。；\n]{0,10}(?:均|都|全部)(?:获得?)?(?:表决)?通过|(?:决议|决定|报告|草案)悉数(?:获得?)?通过/;
/** 宣读《关于A的决议（草案）》。（宣读完毕）现在表决: the text is read out and then put to the vote. */
const readOut =
  /宣读《(?<title>(?:[^《》]|《[^《》]*》){4,150}(?:决议|决定|条例|办法|章程)(?:（草案）|草案)?)》(?=[^《》]{0,60}(?:现在|下面|付|进行)[^《》]{0,6}表决)/g;
/** 通过。, 这个决议草案没有通过。, 本案被否决。: the chair's word, which may name the draft. */
const declared =
  /(?:[：，。）\]】\s]|同意|赞成)(?:(?:这|该|本|此|上述|以上)?(?:个|项|份|件)?(?:关于[^，。；：]{2,40}的)?(?:决议|决定|条例|办法|报告|议案|修正案|草案|案)?(?:（草案）|草案)?(?=[未没不被遭获得通予]))?(?:一致|全票|鼓掌|表决|举手|同样|顺利|[也亦均都])*“?(?<word>(?:予以|获得?|得到|得以)?(?:表决)?通过|(?<refused>(?:没有|没能|没|未能|未予|未|不予|不)(?:获得?|得到|得以|被)?(?:大会|会议|表决|一致)*通过|(?:被|遭到?|予以)否决))了?[。！，；]/g;

/** Headlines use short names: 高法报告. */
const shortNames: readonly [category: string, words: RegExp][] = [
  ["court_report", /(?:高法|法院|两高)/],
  ["procuratorate_report", /(?:高检|检察院)/],
  ["government_work_report", /政府工作报告|政府报告/],
  ["budget", /预算/],
  ["plan", /计划/],
  ["standing_committee_report", /常委会(?:工作)?报告/],
];

/**
 * Verbatim records: the chair puts 《A》 to the vote, the count is read, the chair declares 通过. A text whose result the
 * page does not give is none, unless the headline gives it.
 */
export function transcriptResolutions(flow: Flow, kind: "people_congress" | "cppcc"): FoundResolution[] {
  const puts = [
    ...matchesOf(flow, put),
    ...matchesOf(flow, putFor),
    ...matchesOf(flow, countedAfter),
    ...matchesOf(flow, bareCounted),
    ...matchesOf(flow, countedBelow),
    ...matchesOf(flow, countedLater),
    ...matchesOf(flow, itemPassed),
    ...matchesOf(flow, readOut),
  ].sort((a, b) => a.index - b.index);
  const all = puts.length === 0 ? null : allPassed.exec(flow.text);
  return puts.flatMap((match, n): FoundResolution[] => {
    const words = match.groups?.title ?? match.groups?.bare ?? "";
    if (procedural.test(words)) return [];
    const start = match.index + match[0].indexOf(words);
    const end = puts[n + 1]?.index ?? flow.text.length;
    const after = start + words.length;
    // Without marks or 关于 the border of a title is a reading.
    const sure = match.groups?.title !== undefined || words.startsWith("关于");
    const title = textField(flow, start, after, "resolution-put-to-vote", sure ? "certain" : "check");
    const category = categoryOf(words, kind);
    const { item } = match.groups ?? {};
    if (item !== undefined) {
      const at = match.index + match[0].lastIndexOf(item);
      const adopted = match.groups?.refused === undefined;
      const outcome = fieldAt<"adopted" | "not_adopted">(
        flow,
        [at, at + item.length],
        adopted ? "adopted" : "not_adopted",
        "declared",
        "check",
      );
      return [{ title: { ...title, certainty: "check" }, category, votes: null, outcome }];
    }
    const result = firstIn(flow.text, declared, after, end);
    if (result !== null) {
      const at = result.index + result[0].indexOf(result.groups?.word ?? "");
      const adopted = result.groups?.refused === undefined;
      const outcome = fieldAt<"adopted" | "not_adopted">(
        flow,
        [at, at + (result.groups?.word ?? "").length],
        adopted ? "adopted" : "not_adopted",
        "declared",
      );
      const votes = votesIn(flow, after, result.index + 1) ?? handsIn(flow, after, result.index + 1);
      return [{ title, category, votes, outcome }];
    }
    const counted = votesIn(flow, after, Math.min(end, endBefore(flow.text, after, "。！\n；", 120)));
    if (counted !== null)
      return [
        {
          title: { ...title, certainty: "check" },
          category,
          votes: counted,
          outcome: verdict(flow, all, after),
        },
      ];
    return fromHeadline(flow, title, category);
  });
}

function verdict(flow: Flow, all: RegExpExecArray | null, after: number): FoundResolution["outcome"] {
  if (all === null || (all.index < after && !all[0].includes("悉数"))) return null;
  return fieldAt<"adopted">(flow, [all.index, all.index + all[0].length], "adopted", "all-passed", "check");
}

/** 未获通过, 没有通过, 被否决. */
const refused = /(?:未|没|不)[^，。；\s]{0,6}通过|否决|搁置/;

function fromHeadline(flow: Flow, title: FoundResolution["title"], category: string): FoundResolution[] {
  const end = flow.text.indexOf("\n");
  const line = flow.text.slice(0, end === -1 ? 0 : end);
  const verb = /批准|通过/.exec(line);
  const names = shortNames.filter(([, words]) => words.test(line));
  // 决议草案未获通过: what the headline says of a refusal is told by no rule but the chair's.
  if (verb === null || refused.test(line) || names.length !== 1 || names[0]?.[0] !== category) return [];
  const outcome = fieldAt<"adopted">(
    flow,
    [verb.index, verb.index + 2],
    "adopted",
    "headline-tells",
    "check",
  );
  return [
    {
      title: { ...title, certainty: "check" },
      category,
      votes: votesIn(flow, 0, line.length, "check"),
      outcome,
    },
  ];
}
