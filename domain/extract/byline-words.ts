import { resolveRegion } from "@/domain/regions";
import type { Range } from "./flow";
import { LinePattern } from "./line-pattern";
import { sounds, surname } from "./people-words";

const person = new RegExp(`^${surname}[\\u4e00-\\u9fff]{1,2}$`);
const runTogether = new RegExp(
  `^${surname}[\\u4e00-\\u9fff]{2}${surname}[\\u4e00-\\u9fff]{2}(?![\\u4e00-\\u9fff·])`,
);
const sounded = new RegExp(`^${sounds}{4,9}$`);
const notNames =
  /^(?:应到|应有|实到|记者|通讯员|(?:图文|文字|现场)?(?:实录|直播)|佚名|匿名|管理员|网友|小编|编者|本站|不详|未知|草案|试行|摘要|节选|未完|上接|下转|图片|文图|图文|本报|完|报道|摄影|宣读完毕|没有|综合|转载|供稿|资料图|来源|编辑|责编|全文|附后|同上|待续|左[一二三四五]|右[一二三四五]|.*(?:部|处|室|局|委|办|中心|社|报|网|科|(?:^.|[委员代大协学商工青全例年总两]|联合)会|组|台|站|队|镇|乡|县|区|市|版|稿|名单|另发|另文|族|略)|手记|手札|札记|观察|感言|日记|视点|亲历|见闻|热线|连线|民[盟建革进]|九三|农工党|致公党|无党派|全体起立)$/;

/** Words that make those named after them the authors. */
const authors =
  /^(?:(?:本报|本社)?驻?[\u4e00-\u9fff]{2,4}?特派员|(?:首席|见习|实习|特约|特派|特別|特别|驻[\u4e00-\u9fff]{1,3}|本报|本网|本台|本刊|本社|前方|公共|新闻|融媒?|全媒体?|融媒体?|文字|视频|分站|驻站|区县|县区)*(?:(?:撰[稿文]|采写|文字?)\/摄影?|摄影?\/(?:撰[稿文]|文字)|记者|特派员|实习生|通讯员|报道员|特约撰稿人|撰稿人?|(?:实录|文字|录音|现场|速记)*(?:整理|速记)|撰文|作者|采写|供稿|文稿|文 ?字|摄影报道|文\/图|图\/文|图文|文图|文(?![\u4e00-\u9fff])|(?:图文|现场|文字|两会|前方|联合|特别)*(?:直播|采访|报道|采编|采写)(?:团队|小组|组)(?=：)|报道(?=[：/丨｜])|本[期文]?(?:作者|撰稿人?|文字)(?=[：/丨｜])))/;
/** Words that make those named after them something else. */
const others =
  /^(?:本版|责任|执行|值班|网络|新媒体)*(?:编辑|责编|编审|审稿人?|审核|审签|校对|编校|监制|初审|复审|终审|二审|三审|一审|来源|美编|视频(?!记者)|音频|剪辑|后期|配音|出镜|航拍|拍摄|设计|制作|海报|绘图|监审|签发|添加(?:日期|时间)|更新(?:日期|时间)|版式|制图|排版|主编|总编|摄影?|图片?|主播|通联|统筹|策划|出品|时间|日期|点击|阅读量?|浏览|发布|字号|分享|关键词|编号|打印|楼主)/;
const outlet =
  /^[\u4e00-\u9fffA-Za-z·]{1,16}?(?:日报|晚报|晨报|都市报|时报|商报|报社|报|网|新华社|社|电视台|广播电台|台|融媒体?(?:中心)?|中心|客户端|发布|传媒(?:集团)?|集团|新闻|分站|频道|报道组)(?=[\s：/、]|首席|见习|全媒体|融媒体|记者|通讯员|$)/;

const pictured = /^\s[^/：]{2,16}\s?(?:图|摄影?)\s*$/;
const labelled = /[\s，、](?:记者|通讯员)/;

/** What someone did: written it, taken the pictures. It may stand before the names or behind them. */
const ofRole = /^(?:文\/图|图\/文|图文|文图|文|图片?|摄影?)$/;
/** 县人大办公室 王小明: an office before its people. */
const office =
  /^[\u4e00-\u9fff]{1,14}?(?:办公室|宣传部|组织部|党政办|人大办|政协办|委办|府办|委员会|常委会|主席团|[科室股局]|中心|站)(?=[\s：])/;

/** 某中心“智慧某县”出品 王小明: who puts it out, before who wrote it. */
const outBy = /^[^\s，、：（）]{2,24}(?:出品|制作)(?=\s)/;

/** Cities of datelines that are no regions of the gazetteer. */
const elsewhere = /^(?:台北|香港|澳门|东京|纽约|华盛顿|伦敦|巴黎|新加坡)$/;
/** Whether words are a city's name: 【本報記者廣州一日電】 names nobody. */
export const isCity = (words: string) => elsewhere.test(words) || resolveRegion(words).candidates.length > 0;

/** Whether words may be a place's name as well as a person's: 沙河, short for a city. */
export const mayBePlace = (words: string) =>
  isCity(words) || (words.length === 2 && ["县", "市", "区"].some((end) => isCity(words + end)));

const looksLikeName = (words: string) => (person.test(words) || sounded.test(words)) && !notNames.test(words);

/**
 * Authors named in the words of a by-line within [start, end): 记者 甲 乙 通讯员 丙, 撰稿：甲　审核：乙. Outlets, dates,
 * photographers and editors are passed over.
 *
 * @param told whether the place itself says that persons are named, as brackets at an article's end do
 */
export function authorsIn(text: string, start: number, end: number, told: boolean): Range[] {
  const found: Range[] = [];
  let mode: "author" | "other" | null = null;
  let first: "role" | "rank" | null = null;
  let [since, behind] = [0, false];
  let at = start;
  while (at < end) {
    const rest = text.slice(at, end);
    const skip =
      /^(?:[\s，、：/|｜丨（）□■◎○●▲]|\d{1,2}月\d{1,2}日[\u4e00-\u9fff]{0,6}[电讯]|\d{1,4}年?|[月日]|\d{1,2}月\d{1,2}日)+/.exec(
        rest,
      )?.[0].length ?? 0;
    if (skip > 0) {
      at += skip;
      continue;
    }
    const author = authors.exec(rest)?.[0];
    const other = author === undefined ? others.exec(rest)?.[0] : undefined;
    const label = author ?? other;
    if (label !== undefined) {
      at += label.length;
      const role = ofRole.test(label);
      if (role && mode === null && found.length > 0) {
        // 甲 文 乙 图: what each did stands behind the names.
        if (author === undefined) found.length = since;
        since = found.length;
        behind = true;
      } else if (
        label === "文" &&
        mode === "author" &&
        found.length > since &&
        pictured.test(text.slice(at, end))
      ) {
        // 记者 甲 文 乙 图: so it is behind a rank.
        mode = "other";
        since = found.length;
      } else if (!(first === "role" && mode === "other" && !role && author !== undefined)) {
        // 图/本报记者 乙: the role goes on over the rank.
        mode = author === undefined ? "other" : "author";
        since = found.length;
        first ??= role ? "role" : "rank";
      }
      continue;
    }
    const medium = outlet.exec(rest)?.[0];
    if (medium !== undefined && !looksLikeName(medium)) {
      at += medium.length;
      continue;
    }
    const from = office.exec(rest)?.[0].length ?? 0;
    const issued = told ? (outBy.exec(rest)?.[0].length ?? 0) : 0;
    if (issued > 0) {
      at += issued;
      continue;
    }
    if (told && from > 0) {
      at += from;
      continue;
    }
    // 特派記者廖士鋒黃雅慧: two names of three characters run together.
    if (
      mode === "author" &&
      runTogether.test(rest) &&
      !/^.{4,5}报[道导]/.test(rest) &&
      !ofOffice.test(rest.slice(0, 6))
    ) {
      found.push([at, at + 3], [at + 3, at + 6]);
      at += 6;
      continue;
    }
    // 记者甲/安平报道: a stroke parts the city from the name.
    const name =
      text.charAt(at - 1) === "/" && /^[^\s/]{2,6}报[道导]/.test(rest)
        ? null
        : nameAt(rest, mode === "author");
    if (name === null) {
      // “两会”报道小组 记者 甲: what stands before the first label is passed over.
      if (mode === null && !labelled.test(rest)) return [];
      at += /^[^\s，、：/|｜（）]+/.exec(rest)?.[0].length ?? 1;
      continue;
    }
    const after = rest.slice(name.length);
    if (first === "rank" && /^\/图(?![/文])/.test(after)) {
      at += name.length + 2;
      continue;
    }
    const photographed = /^[\s/]?摄影?(?=[\s，、）]|$)/.test(after);
    // 记者 甲 乙 摄: both took the pictures.
    if (photographed && text.charAt(at + name.length) !== "/") found.length = Math.min(found.length, since);
    if (mode !== "other" && !photographed) found.push([at, at + name.length]);
    at += name.length;
    at += cityAt(after);
  }
  return mode === null && !behind && !told ? [] : found;
}

/** Length of a dateline's city right behind a name: 王小明北京报道. */
function cityAt(words: string): number {
  const token = /^[\u4e00-\u9fff]{2,8}/.exec(words)?.[0] ?? "";
  const city = token.replace(/(?:综合)?报[道导]$/, "");
  return city !== "" && isCity(city) ? token.length : token.length - city.length;
}

/** 石坪镇党政办: an office, though its place may begin like a name. */
const ofOffice =
  /(?:党政办|人大办|政协办|政府办|县委办|区委办|市委办|办公室|宣传部|组织部|统战部|秘书处|新闻科|信息科|宣传科|融媒体?中心|委员会|主席团|报道组)$/;

/** A name at the start of some words. A dateline's city right behind it (王小明北京) is none of it. */
function nameAt(words: string, told: boolean): string | null {
  const token = /^[\u4e00-\u9fff]{2,9}(?:·[\u4e00-\u9fff]{1,8})*/.exec(words)?.[0];
  if (token === undefined) return null;
  if (ofOffice.test(token)) return null;
  const bare = token.replace(/(?:摄影报道|综合报道|报[道导]|摄影|摄)$/, "");
  if (bare !== token && isCity(bare)) return null;
  for (const length of [3, 2]) {
    const city = bare.slice(length);
    if (city.length >= 2 && person.test(bare.slice(0, length)) && isCity(city)) return bare.slice(0, length);
  }
  if (bare.length < 2 || notNames.test(bare)) return null;
  // 记者王小明云岭报道: a city that no list knows.
  if (bare !== token && bare.length === 5 && person.test(bare.slice(0, 3))) return bare.slice(0, 3);
  if (looksLikeName(bare) || bare.includes("·")) return bare;
  return told && bare.length <= 4 ? bare : null;
}

const issuer = new LinePattern(/(?:主席团|秘书处|委员会|办公室)\s*$/);

/** …第一次会议主席团 / 2012年1月8日: who issued an announcement, above its date. */
export function signsOff(text: string, next: string | undefined): boolean {
  return (
    issuer.test(text) &&
    next !== undefined &&
    /^\s*(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年.{1,3}月.{1,3}日\s*$/.test(next)
  );
}
