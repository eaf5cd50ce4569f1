import type { DatedDay } from "./dates";
import { isoDate } from "./dates";
import { type Flow, fieldAt } from "./flow";
import { sessionMentions } from "./session-mentions";
import type { Field } from "./types";

/** Where a sitting is held and at what hour, beside its day. */
const place = /地点|会堂|礼堂|会议(?:中心|室)|剧院|(?:上午|下午)\d{1,2}(?:时|点)|\d{1,2}[:：]\d\d/;
const held = /开幕|闭幕|召开|举行/;
/** How far above or below the day its session may be named, in lines. */
const near = 1;
/** Below the first lines of an article a day is no heading. */
const headLines = 8;

/**
 * The day that stands with a sitting's name above an article without telling sentences: transcripts have it with hour and
 * place (…闭幕会　2010年3月14日　上午9时), pictures in a line of its own over the session's name. To be checked.
 */
export function dayOfHeading(flow: Flow, page: Flow, date: DatedDay | null): Field<string> | null {
  if (date === null) return null;
  const words = page.text.slice(...date.at);
  const at = flow.text.indexOf(words);
  if (at === -1) return null;
  const lines = flow.text.split("\n").slice(0, headLines);
  const n = lines.findIndex((line) => line.includes(words));
  const line = lines[n];
  if (line === undefined) return null;
  const around = lines.slice(Math.max(0, n - near), n + near + 1).join("\n");
  const named = sessionMentions({ text: around }).length > 0;
  const alone = line.replace(words, "").replace(/[日\s]/g, "") === "";
  const told = alone ? lines.some((other) => held.test(other)) : place.test(line) || held.test(line);
  const iso = isoDate(date.year, date.month, date.day);
  return named && told && iso !== null
    ? fieldAt(flow, [at, at + words.length], iso, "date-of-heading", "check")
    : null;
}
