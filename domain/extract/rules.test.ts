import { expect, test } from "vitest";
import { attendancePatterns } from "./attendance-patterns";
import { extractPage } from "./extract-page";
import { mentionPatterns } from "./mention-patterns";
import { sessionMentions } from "./session-mentions";
import type { SessionReport } from "./types";

/** The only report of a text; fails where it has none. */
function report(text: string): SessionReport {
  const found = extractPage(text).articles.find((article) => article.kind === "session_report");
  if (found === undefined) throw new Error("no report read");
  return found;
}

const opening = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。";

test.each(mentionPatterns)("$id: $meaning", ({ body, example, not }) => {
  expect(sessionMentions({ text: example }).map((mention) => mention.body)).toContain(body);
  expect(sessionMentions({ text: not }).map((mention) => mention.body)).not.toContain(body);
});

test.each(attendancePatterns)("$id: $example", ({ pattern, example, not, id }) => {
  const tail = id === "due-members" ? "" : "。";
  expect(`${example}${tail}`.match(pattern)).not.toBeNull();
  expect(`${not}。`.match(pattern)).toBeNull();
});

test.each([
  ["应到代表二百一十五名，因事因病请假八名，实到二百零七名，达到法定人数。", 215, 207, 8, "达到法定人数"],
  ["应出席会议的代表４１２名，实际出席会议的代表３９６名，符合法定人数。", 412, 396, null, "符合法定人数"],
  ["应到代表１，２０５人，实到代表１，１８８人。", 1205, 1188, null, null],
  ["应到代表 2 2 4 人，实到 2 1 2 人，列席46人，符合规定人数。", 224, 212, null, "符合规定人数"],
  ["应到代表72名，因事、因病缺席　　名，实到代表　　名。", 72, null, null, null],
])("attendance: %s", (words, due, present, absent, claim) => {
  const { attendance } = report(`${opening}${words}`);
  expect(attendance.due?.value ?? null).toBe(due);
  expect(attendance.present?.value ?? null).toBe(present);
  expect(attendance.absent?.value ?? null).toBe(absent);
  expect(attendance.quorumClaim?.value ?? null).toBe(claim);
});

test.each([
  ["表决通过了《关于县人民政府工作报告的决议》。", ["关于县人民政府工作报告的决议"]],
  ["会议通过了2项决议，包括：《关于预算的决议》和《关于计划的决议》。", ["关于预算的决议", "关于计划的决议"]],
  ["会议议程有：审议通过关于预算的决议；审议通过关于计划的决议。", []],
  ["会议通过视频方式听取了意见。", []],
  ["大会通过了选举办法和监票人名单。", []],
])("resolutions: %s", (words, titles) => {
  expect(report(`${opening}${words}`).resolutions.map(({ title }) => title.value)).toEqual(titles);
});

test("votes belong to the text before their brackets", () => {
  const { resolutions } = report(
    `${opening}会议通过了关于预算的决议（赞成205票，反对1票，弃权2票）；通过了关于计划的决议。`,
  );
  expect(resolutions.map(({ votes }) => votes?.for?.value ?? null)).toEqual([205, null]);
  expect(resolutions[0]?.votes).toMatchObject({
    against: { value: 1 },
    abstain: { value: 2 },
    notVoting: null,
  });
});

test("a text that is refused is not adopted", () => {
  const { resolutions } = report(`${opening}《关于县人民法院工作报告的决议》未获通过。`);
  expect(resolutions.map(({ outcome }) => outcome?.value)).toEqual(["not_adopted"]);
});

test("those elected are told from candidates and from those who resign", () => {
  const { elections } = report(
    `${opening}会议补选赵国华、白雪（女，回族）为安平县人大常委会副主任。王芳为副主任候选人。会议接受孙立辞去职务。`,
  );
  expect(elections.map(({ name }) => name.value)).toEqual(["赵国华", "白雪"]);
});

test.each([
  ["一要", "他强调，一要学深悟透；二要真抓实干；三要团结奋进。"],
  ["第一", "他强调，第一，要学深悟透。第二，要真抓实干。第三，要团结奋进。"],
  ["一是要", "他提出三点要求：一是要学深悟透；二是要真抓实干；三是要团结奋进。"],
])("numbered points: %s", (_style, words) => {
  const { speeches } = report(`${opening}县委书记李强东作了讲话。${words}`);
  expect(speeches.map(({ speaker, post }) => [speaker?.value, post?.value])).toEqual([
    ["李强东", "县委书记"],
  ]);
  expect(speeches[0]?.directives.map(({ heading }) => heading.value.replace(/^要/, ""))).toEqual([
    "学深悟透",
    "真抓实干",
    "团结奋进",
  ]);
});

test("a range of days is no date, and 昨日 needs the page's date", () => {
  expect(report("政协安平县第五届委员会第二次会议1月12日至15日召开。").date).toBeNull();
  expect(report("昨日，安平县第十六届人民代表大会第三次会议闭幕。").date).toBeNull();
  expect(report("2024-01-10 10:18\n昨日上午，安平县第十六届人民代表大会第三次会议闭幕。").date).toMatchObject(
    {
      value: "2024-01-09",
      certainty: "check",
    },
  );
});

test("news that names a session's spirit is no report of it", () => {
  const text = "近日，区委书记宣讲区七届人大四次会议精神，活动举行，共有30人参加。";
  expect(extractPage(text).articles.map(({ kind }) => kind)).toEqual(["other"]);
});
