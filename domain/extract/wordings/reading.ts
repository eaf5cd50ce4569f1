import { extractPage } from "../extract-page";
import type { SessionReport } from "../types";

const congress = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。";
const conference = "1月9日，政协安平县第五届委员会第二次会议闭幕。";

/** The first report of a text that may begin with … or 〓, which stand for an opening; null where none is read. */
export function reading(text: string): SessionReport | null {
  const page = extractPage(text.replace(/^…/, congress).replace(/^〓/, conference));
  return page.articles.find((article) => article.kind === "session_report") ?? null;
}

/** Body, level, region, term, session, sitting and date of that report; null where none is read. */
export function identityIn(text: string): readonly unknown[] | null {
  const report = reading(text);
  if (report === null) return null;
  const { body, level, region, term, session, sitting, date } = report;
  return [body, level, region, term, session, sitting, date].map((field) => field?.value ?? null);
}
