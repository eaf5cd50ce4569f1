import { authorsIn, isCity, mayBePlace } from "./byline-words";
import { type Flow, fieldAt, type Range } from "./flow";
import { matchesOf } from "./passages";
import { surname } from "./people-words";
import type { Field } from "./types";
import { withoutBlanks } from "./white-space";

const person = `(?:${surname}[\\u4e00-\\u9fff]{1,2})`;

/** Where articles are signed. Group: words. `told`: nothing but a signature can stand there. */
const places: readonly { id: string; pattern: RegExp; told: boolean }[] = [
  { id: "byline-signed", pattern: /（(?<words>[^（）\n]{2,80})）[ ]*$/gm, told: true },
  {
    id: "byline-dateline",
    pattern:
      /^[^。\n]{0,60}(?:[讯电]|[台站网社报线道][^。，：\n]{0,8}(?:消息|报[道导]))[】〕]?\s*（(?<words>[^（）\n]{2,80})）/gm,
    told: true,
  },
  {
    id: "byline-dateline",
    pattern:
      /^\s*(?:[\u4e00-\u9fff]{2,14}(?:中心|报|网|台|发布))?\s?（(?<words>[^（）\n]{0,24}(?:记者|通讯员)[^（）\n]{2,40})）(?=[\d今昨])/gm,
    told: false,
  },
  {
    id: "byline-dateline",
    pattern:
      /^\s*（(?<words>(?:本报|本网|本台|全媒体|融媒体)*(?:记者|通讯员)[\s：][^（）\n，。；]{2,40})）(?=[\u4e00-\u9fff])/gm,
    told: false,
  },
  {
    id: "byline-agency",
    pattern:
      /[（【](?<words>(?=[^（）【】\n，。]{2,40}[电讯])(?:[^（）【】\n，。]{1,6}社|[^（）【】\n，。]{0,4}报|本社|(?=特派(?:员|记者)|专题记者))(?:[^（）【】\n，。]{0,6}特派员|(?:驻[^（）【】\n，。]{1,3})?(?:特派|首席|见习)?记者)[^（）【】\n，。]{2,16}?)(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?[电讯]|[（【〔](?<words2>(?:本报|本网|本台|本社)?(?:记者|特派员|特派记者)[^（）【】〔〕\n，。]{2,16}?报[道导])[】）〕]/g,
    told: false,
  },
  {
    // 【特派記者某某】 opens a paragraph or closes one.
    id: "byline-bracketed",
    pattern:
      /(?<=^\s{0,4}|[。！”]\s{0,2})[【［[〔](?<words>(?:[^【】［］[\]〔〕\n，。：]{1,10}(?:报|网|台|社|中心))?(?:首席|见习|实习|特派|特约|本报|本网|本台|本社|全媒体?|融媒体?)*(?:记者|通讯员|特派员)[\s：/]?[^【】［］[\]〔〕\n，。]{2,24})(?<!报[道导]|[电讯])[】］\]〕]/gm,
    told: false,
  },
  {
    id: "byline-line",
    pattern:
      /(?<=[。！”]\s?)[□■◎]?\s?(?<words>(?:本报|本网|本台|本刊)(?:首席|见习|实习|全媒体|融媒体)?(?:记者|通讯员)[\s：/]?[\u4e00-\u9fff、 ]{2,16})\s*$/gm,
    told: false,
  },
  {
    id: "byline-line",
    pattern:
      /(?<=^|[。！\s])(?<words>(?:图文|现场|文字|两会|前方|联合|特别)*(?:直播|采访|报道|采编|采写)(?:团队|小组|组)[：:][^。；！？，：\n]{2,40})$/gm,
    told: false,
  },
  {
    id: "byline-line",
    pattern:
      /^\s*(?<words>(?:特派|驻地|本报|资深)?记者[\s：]?[^，。；\n/：]{2,16})\/[^，。；\n/]{1,10}报[道导]\s*$/gm,
    told: false,
  },
  {
    id: "byline-line",
    pattern:
      /^\s*(?<words>(?:(?:文字|录音|现场|录像)?整理|报道|本[期文]?(?:作者|撰稿人?|文字))[：/丨｜][^。；！？，\n]{2,40})$/gm,
    told: false,
  },
  {
    id: "byline-line",
    pattern:
      /^[□■◎○●▲【\s]*(?<words>(?:[^，。；：\n（）]{1,16}(?:报|台|网|社|中心|客户端|集团|融媒|分站) ?)?(?:首席|见习|实习|特派|特约|公共|新闻|本报|本网|本台|全媒体?|融媒体?)*(?:记者|通讯员|撰稿人?|撰[稿文]\/摄影|撰文|供稿|作者|文稿|文 ?字|文\/图|图\/文|图文|文图|文|采写)[\s：/丨｜|][^。；！？，\n]{2,60})$/gm,
    told: false,
  },
  {
    id: "byline-line",
    pattern:
      /^(?=[^。；！？，\n]{4,120}$)[^\n]{0,60}?(?:[12]\d{3}[-年/.]|来源|时间|[ |｜])[^。；！？，\n]{0,60}?(?<words>(?<![图影片]\/(?:本报|本网)?)(?:作者|记者|撰稿人?|供稿|通讯员)[： ][^。；！？，：|｜\n]{2,30})(?=[\s|｜]|：|$)/gm,
    told: false,
  },
  {
    id: "byline-line",
    pattern:
      /^[^，。；：\n（）/]{1,10}\/\s?(?<words>(?:特派|驻地|本报|资深)?记者[^，。；\n/]{2,16})\/[^，。；\n/]{1,10}报[道导]\s*$/gm,
    told: false,
  },
  {
    id: "byline-before-label",
    pattern: new RegExp(
      `(?<words>(?:作者|记者|撰稿|文字|通讯员)：\\s?${person}(?:[ 、]${person}){0,5})(?=\\s?(?:编辑|责编|责任编辑|审核|校对|一审|初审|来源|浏览|点击|阅读|摄影)[：:])`,
      "g",
    ),
    told: false,
  },
  {
    id: "byline-before-outlet",
    pattern: new RegExp(
      `(?<words>(?:记者|通讯员) ?${person}(?:[ 、]${person}){0,5}) ?（[^（）\\n]{1,10}(?:报|网|台|融媒体中心)）\\s*$`,
      "gm",
    ),
    told: false,
  },
  {
    id: "byline-after-dateline",
    pattern: new RegExp(
      `(?:^[^，。；\\n]{0,16}[讯电][】〕]?\\s*|^\\s*(?:本报|本网|本台|[\\u4e00-\\u9fff]{2,12}?(?:日报|晚报|时报|报|网|电视台|台|融媒体中心|融媒体?|中心))?\\s?)(?<words>(?:首席|见习|实习|本报|本网|全媒体)*(?:记者|通讯员)\\s*${person}(?:[\\s、]+(?:通讯员\\s*)?${person}){0,5})(?!(?:[\\s、]+${person}){1,5}\\s?摄(?!影报道))(?=\\s(?!摄(?!影报道))|(?:[\\u4e00-\\u9fff]{2,4})?报道|\\d|摄影报道|$)`,
      "gm",
    ),
    told: false,
  },
];

/** Names of those who wrote the article, as it signs them. */
export function bylinesOf(flow: Flow): Field<string>[] {
  const found = new Map<string, Field<string>>();
  for (const { id, pattern, told } of places) {
    for (const match of matchesOf(flow, pattern)) {
      const words = match.groups?.words ?? match.groups?.words2 ?? "";
      const start = match.index + match[0].lastIndexOf(words);
      for (const range of authorsIn(flow.text, start, start + words.length, told))
        if (id !== "byline-agency" || !isCity(flow.text.slice(...range)))
          take(found, flow, id === "byline-agency" ? withoutCity(range) : range, id);
    }
  }
  return [...found.values()];
}

/** 记者李芳安平九日电: behind a name of two or three characters stands a city that no list knows. */
function withoutCity([start, end]: Range): Range {
  return end - start === 4 || end - start === 5 ? [start, end - 2] : [start, end];
}

function take(found: Map<string, Field<string>>, flow: Flow, range: Range, id: string): void {
  const value = withoutBlanks(flow.shown.slice(...range));
  // （沙河 汪能友）: a place may stand before who wrote of it.
  if (!found.has(value))
    found.set(value, fieldAt(flow, range, value, id, mayBePlace(value) ? "check" : "certain"));
}
