import { endLikeRegion, knownStarts, resolveRegion } from "@/domain/regions";
import type { Flow } from "./flow";

const ending = "(?:自治区|特别行政区|自治州|地区|自治县|自治旗|民族乡|省|市|州|盟|县|旗|区|镇|乡)";

/** A region's name within a body's name: one place or several, the larger first; 省 or 市 alone too. */
export const place = `[\u4e00-\u9fff]{0,20}?${ending}`;

const before = new RegExp(`[\u4e00-\u9fff]*${ending}$`);
const inTheWay =
  /^.*(?:上午|下午|晚上|今天|昨天|今日|昨日|日|召开了?|举行|通过|听取(?:和审议|并审议)?了?|产生了?|新一[届任]|[本上该]届|宣读了?|审议|传达|办理|处理|学习|祝贺|庆祝|作为|参加|列席|出席|宣布|宣告|同意|根据|按照|标志着|迎来|获悉|我(?=[市县区州旗镇乡])|关于|在|的|次|当选|选举|为|了|由|代表|、|(?<![\u4e00-\u9fff]{0})[省市县区州旗镇乡会议](?:与|和|及)|(?<=[\u4e00-\u9fff]{2})(?:与|和|及)|本报讯|讯|会议)/;

/** Verbs and nouns whose last character makes a county's name with 县: 召开县政协…, 办理县政协…. */
const tearing =
  /(?:[召展公]开|[传到转]达|[办受审代管处]理|[完形组达]成|[主担历]任|名单|提高|[报频]道|[现时年]代|[更创]新|[收发公]文|[最]佳|[相响]应|[光繁]荣|[面来]临|消息|内容)$/;

/** Whether a county's name of two characters begins within another word, or 和 before it joins. */
function isTorn(clause: string, cut: number): boolean {
  if (cut === 0 || clause.length - cut !== 2) return false;
  if (clause.charAt(cut) === "和")
    return !isKnown(clause.slice(Math.max(0, cut - 4), cut).replace(inTheWay, ""));
  return tearing.test(clause.slice(0, cut + 1));
}

/** Whether a city's name without 市 only ends a township's that no list knows: 萍乡 of 青萍乡, 新乡 of 大新乡. */
function endsTownship(front: string, words: string): boolean {
  if (!/[乡镇]$/.test(words) || /^$|[省市县区]$/.test(front.replace(inTheWay, ""))) return false;
  return resolveRegion(words).candidates.some(({ level }) => level === "city");
}

/** A city or a prefecture right before a name that lies in it. */
const larger = /[\u4e00-\u9fff]{2,8}[市州盟]$/;

export type Named = { value: string; at: [number, number] };

/**
 * The region named right before a place in the text, as in 吕梁市离石区第七届…: the longest words there that the gazetteer
 * knows, else what ends like a region's name. Null where other words stand there.
 */
export function regionBefore(text: string, place: number): Named | null {
  const near = hanBefore(text, place, 26);
  if (near === "") return null;
  // 某镇召开了第十九届…: the verb stands between.
  const clause = near.replace(/(?:胜利|隆重)?(?:召开|举行)了?$/, "");
  const start = place - (near.length - clause.length);
  const cuts = clause.endsWith("全国") ? [clause.length - 2] : knownStarts(clause);
  for (const cut of cuts) {
    const words = clause.slice(cut);
    if (isTorn(clause, cut) || endsTownship(clause.slice(0, cut), words)) continue;
    // 怀江市城东区: the district is another city's namesake of the one that is known.
    const above = larger.exec(clause.slice(0, cut).replace(inTheWay, ""))?.[0] ?? "";
    return { value: above + words, at: [start - words.length - above.length, start] };
  }
  const words = clause.replace(inTheWay, "");
  const region = before.exec(words)?.[0];
  return region === undefined ? null : { value: region, at: [start - region.length, start] };
}

/** The Chinese characters right before a place, at most so many. */
function hanBefore(text: string, place: number, most: number): string {
  let from = place;
  while (from > 0 && place - from < most && isHan(text.charCodeAt(from - 1))) from--;
  return text.slice(from, place);
}

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/** Whether the gazetteer knows a place of this very name. */
export function isKnown(name: string): boolean {
  return name === "全国" || resolveRegion(name).candidates.length > 0;
}

/** 省, 市 or 区 alone: the region is named elsewhere. */
export const isGeneric = (name: string) => /^(?:自治区|省|市|州|盟|县|旗|区|镇|乡)$/.test(name);

type Counted = Named & { count: number };
const read = new WeakMap<Flow, Map<string, readonly Counted[]>>();

/** Names of regions that are looked for alone are no longer. */
const longestName = 9;

/** Names with a given ending in a text that the gazetteer knows, each at its first place, the frequent ones first. */
export function knownNames(flow: Flow, end: string): readonly Counted[] {
  const known = read.get(flow) ?? new Map<string, readonly Counted[]>();
  read.set(flow, known);
  const names = known.get(end) ?? namesIn(flow, end);
  known.set(end, names);
  return names;
}

function namesIn(flow: Flow, end: string): Counted[] {
  const found = new Map<string, Counted>();
  const { text } = flow;
  const forms = end === "州" ? ["州", "自治州"] : [end];
  for (const form of forms) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      const stop = at + form.length;
      if (!endLikeRegion(text.slice(Math.max(0, stop - 2), stop))) continue;
      const near = hanBefore(text, stop, longestName);
      for (const cut of knownStarts(near)) {
        const name = near.slice(cut);
        const { length } = name;
        // 法院和县检察院: 和 joins there, and 和县 is not meant.
        if (name.startsWith("和") && /[\u4e00-\u9fff]/.test(text.charAt(stop - length - 1))) continue;
        if (length === 2 && tearing.test(text.slice(Math.max(0, stop - 4), stop - 1))) continue;
        const known = found.get(name);
        if (known === undefined) found.set(name, { value: name, at: [stop - length, stop], count: 1 });
        else known.count++;
        break;
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || b.value.length - a.value.length);
}
