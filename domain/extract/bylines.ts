import { type Flow, fieldAt } from "./flow";
import type { Field } from "./types";

const patterns = [
  {
    id: "byline-signed",
    pattern:
      /（(?:文\/?图|文|图|记者|通讯员|本报记者|\/|\s)*((?:[\u4e00-\u9fff]{2,4})(?:[\s、/]+[\u4e00-\u9fff]{2,4})*)）\s*$/gm,
  },
  {
    id: "byline-dateline",
    pattern:
      /^[^。]{0,20}[讯电]\s*（(?:记者|通讯员|\s)*((?:[\u4e00-\u9fff]{2,4})(?:[\s、]+[\u4e00-\u9fff]{2,4})*)）/gm,
  },
] as const;

const notNames = /^(?:记者|通讯员|草案|试行|摘要|节选|未完|上接|下转|图片|文图|本报|完)/;

/** Names of those who wrote or photographed the article, as it signs them. */
export function bylinesOf(flow: Flow): Field<string>[] {
  const found: Field<string>[] = [];
  for (const { id, pattern } of patterns) {
    for (const match of flow.text.matchAll(pattern)) {
      const words = match[1] ?? "";
      const start = match.index + match[0].lastIndexOf(words);
      for (const name of words.matchAll(/[\u4e00-\u9fff]{2,4}/g)) {
        if (notNames.test(name[0])) continue;
        const at = start + name.index;
        if (!found.some(({ value }) => value === name[0])) {
          found.push(fieldAt(flow, [at, at + name[0].length], name[0], id));
        }
      }
    }
  }
  return found;
}
