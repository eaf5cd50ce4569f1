import { parseNumeral } from "@/domain/record";
import type { Flow } from "./flow";
import { firstOf } from "./passages";
import { place, regionBefore } from "./region-words";
import type { SessionMention } from "./session-mentions";

/** 十届全国人大…预备会议，出席2855人: the congress with its term, its session without a number. */
const ofTerm = new RegExp(
  `第?(?<term>\\d{1,2}|[一二三四五六七八九十]{1,3})届(?<region>全国|${place})?(?:人民代表大会|人大)(?!常|及其常)`,
  "g",
);
const sat = /(?:预备会议?|全体会议|[开闭]幕会)，?[^。；\d]{0,14}(?:出席|实到|到会)[^。；\d]{0,6}\d/g;
/** 选举甲为白石镇人民政府镇长: towns have no standing committee, so their congress elects. */
const townElects = new RegExp(
  `(?:选举|补选)(?:产生)?了?[^。；，为]{2,40}为(?<region>${place})人民政府副?[乡镇]长`,
  "g",
);
const ofCommittee = /常(?:务委员|委)会(?:第|举行|召开|会议)/;

/**
 * The congress of a report that numbers no session, as one whose opening is lost: only where what was done there leaves no
 * other body. To be checked.
 */
export function unnamedSession(flow: Flow): SessionMention | null {
  const { text } = flow;
  if (ofCommittee.test(text)) return null;
  const term = text.includes("法定人数") && firstOf(flow, sat) !== null ? firstOf(flow, ofTerm) : null;
  const town = /政府工作报告》?/.test(text) && text.includes("通过") ? firstOf(flow, townElects) : null;
  const match = term ?? town;
  if (match === null) return null;
  const { term: number, region } = match.groups ?? {};
  const value = number === undefined ? null : parseNumeral(number);
  const start = match.index;
  const partAt = (words: string): [number, number] => {
    const at = start + match[0].lastIndexOf(words);
    return [at, at + words.length];
  };
  return {
    rule: term === null ? "congress-of-town" : "congress-without-number",
    body: "people_congress",
    at: [start, start + match[0].length],
    region: region === undefined ? regionBefore(text, start) : { value: region, at: partAt(region) },
    term: number === undefined || value === null ? null : { value, at: partAt(number) },
    session: null,
  };
}
