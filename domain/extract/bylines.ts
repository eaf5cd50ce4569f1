import { type Flow, fieldAt } from "./flow";
import { surname } from "./people-words";
import type { Field } from "./types";

const person = `(?:${surname}[\\u4e00-\\u9fff]{1,2})`;
const list = `(?<names>[\\u4e00-\\u9fff]{2,4}(?:[\\s、/]+[\\u4e00-\\u9fff]{2,4})*)`;
const role =
  "(?:文/?图|文|图|摄影|分站|本站|本报|本网|本台|本刊|全媒体|融媒体|首席|见习|实习|特约|中央社|记者|通讯员|报道员|撰稿|作者|：|/|\\s)";

/** How articles are signed. Group: names. `strict`: each must look like a name, for nothing else parts it from the text. */
const patterns: readonly { id: string; pattern: RegExp; strict: boolean }[] = [
  {
    id: "byline-signed",
    pattern: new RegExp(`（${role}*${list}\\s*(?:文/图|摄影报道|报道|摄|文|图|供稿)?）\\s*$`, "gm"),
    strict: true,
  },
  {
    id: "byline-dateline",
    pattern: new RegExp(`^[^。]{0,24}[讯电]\\s*（${role}*${list}\\s*(?:报道|摄影报道|文/图)?）`, "gm"),
    strict: false,
  },
  {
    id: "byline-agency",
    pattern: new RegExp(
      `（[\\u4e00-\\u9fff]{2,6}社记者(?<names>${person}?)(?=[\\u4e00-\\u9fff]{2,3}\\d{1,2}日|\\d)`,
      "g",
    ),
    strict: true,
  },
  {
    id: "byline-line",
    pattern: new RegExp(
      `^[□■◎○\\s]*(?:[\\u4e00-\\u9fff]{2,8}(?:报|台|网|社|中心|客户端))?(?:首席|见习|实习)?(?:记者|通讯员|撰稿|作者|文)[\\s：/]*${list}\\s*(?:（(?:记者|文|图)）)?\\s*(?:文/图|摄影报道|报道)?\\s*$`,
      "gm",
    ),
    strict: true,
  },
  {
    id: "byline-after-dateline",
    pattern: new RegExp(
      `^\\s*[\\u4e00-\\u9fff]{1,8}[讯电]\\s*(?:记者|通讯员)\\s*(?<names>${person}(?:[\\s、]+${person})*)(?=\\s|报道|\\d|摄|$)`,
      "gm",
    ),
    strict: true,
  },
];

const notNames =
  /^(?:记者|通讯员|草案|试行|摘要|节选|未完|上接|下转|图片|文图|本报|完|报道|摄影|办公室|本网记者|宣读完毕|没有|综合|转载|供稿|资料图|来源|编辑|责编|.*(?:部|处|室|局|委|办|中心|社|报|网|科|会))$/;
const looksLikeName = new RegExp(`^${person}$`);

/** Names of those who wrote or photographed the article, as it signs them. */
export function bylinesOf(flow: Flow): Field<string>[] {
  const found: Field<string>[] = [];
  for (const { id, pattern, strict } of patterns) {
    for (const match of flow.text.matchAll(pattern)) {
      const words = match.groups?.names ?? "";
      const start = match.index + match[0].lastIndexOf(words);
      for (const name of words.matchAll(/[\u4e00-\u9fff]{2,4}/g)) {
        const bare = name[0].replace(/^(?:记者|通讯员|文|图)(?=[\u4e00-\u9fff]{2})/, "");
        if (notNames.test(bare) || (strict && !looksLikeName.test(bare))) continue;
        const end = start + name.index + name[0].length;
        const at = [end - bare.length, end] as const;
        const value = flow.shown.slice(...at);
        if (!found.some((other) => other.value === value)) found.push(fieldAt(flow, at, value, id));
      }
    }
  }
  return found;
}
