import { extractPage } from "../extract-page";
import type { SessionReport } from "../types";

const congress = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。";
const conference = "1月9日，政协安平县第五届委员会第二次会议闭幕。";

/** The first report of a text that may begin with … or 〓, which stand for an opening; null where none is read. */
export function reading(text: string): SessionReport | null {
  const page = extractPage(text.replace(/^…/, congress).replace(/^〓/, conference));
  return page.articles.find((article) => article.kind === "session_report") ?? null;
}
