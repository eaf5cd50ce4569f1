import { parseNumeral } from "@/domain/record";
import { type Flow, fieldAt, startAfter } from "./flow";
import { matchesOf } from "./passages";
import type { Field, SessionReport } from "./types";

const digits = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}|[〇零一二两三四五六七八九十百千万]{1,9})";
const figure = `(?<figure>${digits})`;
/** Who handed them in, as far as all of them are meant: 委员和政协各参加单位. */
const from = "(?:(?!集体|个人|联名|小组|重点|大会发言|立案)[^，。；：\\d]){0,20}?";
const received = new RegExp(
  `(?:收到?|提交|征集|提出|受理|接收|(?<=[，。；：\\s]|大会|会议|全会)共有)(?:了|到)?${from}提案(?:形式提出的)?(?:材料|意见建议|意见|建议)?(?:共|共计|总计|合计|总数)?：?\\s?${figure}\\s?[件份]|收到[^。；]{0,40}提案[^。；]{0,40}，(?:共计|合计|总计)(?<sum>${digits})[件份]|(?<=^|[，。；：\\s]|大会)提案(?:(?:总数|总量|数量|件数)(?:为|达|有|是)?)?(?<bare>${digits})[件份](?=[，、。；\\s](?:经?审查)?[^，。；\\d]{0,6}立案)`,
  "gm",
);
const filed = new RegExp(
  `(?<!不予|不|未予|未|准予不)(?:审查)?立案(?:办理|处理|交办|提案|条件)?(?:的)?(?:有|为|数)?(?:共|共计)?：?\\s?${figure}\\s?[件份]|(?:其中|审查，?|共有|有)(?<of>${digits})[件份](?:提案)?(?:予以|被|获|准予|符合)?立案(?!标准|条件)`,
  "g",
);

/** Proposals received and filed (立案); null where the article gives neither. */
export function proposalsOf(flow: Flow): SessionReport["proposals"] {
  const found = {
    received: first(flow, received, "proposals-received"),
    filed: first(flow, filed, "proposals-filed"),
  };
  return found.received === null && found.filed === null ? null : found;
}

function first(flow: Flow, pattern: RegExp, rule: string): Field<number> | null {
  const told = matchesOf(flow, pattern).flatMap(({ index, 0: match, groups }) => {
    const { figure, sum, bare, of } = groups ?? {};
    const words = figure ?? sum ?? bare ?? of;
    const value = words === undefined ? null : parseNumeral(words);
    if (words === undefined || value === null || ofYears(flow.text, index)) return [];
    return [{ index, value, start: index + match.lastIndexOf(words), length: words.length }];
  });
  const [one] = told;
  if (one === undefined) return null;
  // Since the session before, they may be those of the year between; of two figures, either may be the session's.
  const doubt =
    told.some(({ value }) => value !== one.value) || /以来/.test(sentenceBefore(flow.text, one.index));
  const at = [one.start, one.start + one.length] as const;
  return fieldAt(flow, at, one.value, rule, doubt ? "check" : "certain");
}

/** 五年来，县政协共收到提案1325件: those of a whole term, or of last year, are not the session's. */
function ofYears(text: string, at: number): boolean {
  return /年来|[去上]年(?!相比|同期)/.test(sentenceBefore(text, at));
}

const sentenceBefore = (text: string, at: number) => text.slice(startAfter(text, at, "。；\n", 120), at);
