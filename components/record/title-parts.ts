const numbered = "第[一二三四五六七八九十百]+";
const between = new RegExp(`(?=${numbered}[届次])|(?<=${numbered}届)|(?=委员会${numbered}次)`, "u");

/** A session's official name in the parts between which a line may end: 离石区 · 第七届 · 人民代表大会 · 第四次会议. */
export function titleParts(name: string): string[] {
  return name.split(between);
}
