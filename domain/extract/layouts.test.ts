import { expect, test } from "vitest";
import { extractPage } from "./extract-page";
import type { SessionReport } from "./types";

/** How pages are set: what a reader sees as one word or figure may stand apart, or over several lines. */
function report(text: string): SessionReport {
  const found = extractPage(text).articles.find((article) => article.kind === "session_report");
  if (found === undefined) throw new Error(`no report in ${text}`);
  return found;
}

const sentence = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。";

test("a figure set large, a digit a line, is one figure", () => {
  const { attendance } = report(`${sentence}\n\n应到代表\n\n2\n1\n3\n名\n\n实到代表\n\n1\n9\n8\n名\n`);
  expect([attendance.due?.value, attendance.present?.value]).toEqual([213, 198]);
});

test("a page's number below a line counts nothing", () => {
  expect(report(`${sentence}\n\n应到代表\n\n2\n1\n\n人大代表谈履职\n`).attendance.due).toBeNull();
});

test("a space behind every character parts nothing", () => {
  const spaced = [...`${sentence}会议应到代表246人，实到代表239人，符合法定人数。`].join(" ");
  const { body, attendance, term } = report(spaced);
  expect([body.value, term?.value, attendance.due?.value, attendance.present?.value]).toEqual([
    "people_congress",
    16,
    246,
    239,
  ]);
});

test("the name of a session goes on in the next line", () => {
  const page = "安平县第十六届人民代表大会\n\n第三次会议\n\n胜利闭幕！\n\n会议通过了各项决议。";
  expect(report(page)).toMatchObject({ term: { value: 16 }, session: { value: 3 } });
});
