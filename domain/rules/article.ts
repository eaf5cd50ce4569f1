import { chineseNumber } from "@/domain/record";

/**
 * An article of a law as each language writes it. `14(4)` is the fourth paragraph of the fourteenth article:
 * 第十四条第四款, Art 14(4).
 */
export function articleName(article: string, locale: "zh-CN" | "en"): string {
  if (locale === "en") return `Art ${article}`;
  const [, number, paragraph] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [];
  if (number === undefined) return article;
  const name = `第${chineseNumber(Number(number))}条`;
  return paragraph === undefined ? name : `${name}第${chineseNumber(Number(paragraph))}款`;
}
