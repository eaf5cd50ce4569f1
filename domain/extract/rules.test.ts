import { expect, test } from "vitest";
import { extractPage } from "./extract-page";
import type { SessionReport } from "./types";

/** The only report of a text; fails where it has none. */
function report(text: string): SessionReport {
  const found = extractPage(text).articles.find((article) => article.kind === "session_report");
  if (found === undefined) throw new Error("no report read");
  return found;
}

const opening = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。";

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

test.each([
  [
    "the presidium's own meeting",
    "安平县第十六届人民代表大会第三次会议主席团举行第二次会议，会议通过了各项决议草案。",
  ],
  [
    "a visit to deputies",
    "1月8日，县领导看望出席县十六届人大三次会议的代表。县委书记李强东指出，要开好大会。",
  ],
  ["a delegation's review", "1月9日，县委书记李强东参加县十六届人大三次会议城关代表团审议并讲话。"],
  ["an announcement", "县十六届人大三次会议将于1月9日召开，会议将听取政府工作报告。"],
])("what goes on beside a session is no report of it: %s", (_name, text) => {
  expect(extractPage(text).articles.map(({ kind }) => kind)).toEqual(["other"]);
});

test("a caption with its sentence is no article", () => {
  const page = `昨天，安平县人大三次会议闭幕。记者 王振宇 摄\n本报讯 ${opening}应到代表215人，实到207人。`;
  expect(extractPage(page).articles.map(({ kind }) => kind)).toEqual(["session_report"]);
});

test("the dispatch's day is not the sitting's", () => {
  const text = `2024-03-25 10:18\n红网安平站3月25日讯（记者 杨坚）3月24日下午，安平县第十六届人民代表大会第三次会议闭幕，通过各项决议。`;
  expect(report(text).date?.value).toBe("2024-03-24");
});

test("a day up to which something was counted is not the page's date", () => {
  const text = `${opening}政府系统共办理建议572件\n截至2016年12月13日前全部答复完毕`;
  expect(report(text).date).toBeNull();
});

test("titles of a list may be parted by semicolons", () => {
  const { resolutions } = report(
    `${opening}大会表决通过了关于政府工作报告的决议；关于预算的决议；关于计划的决议。会议听取了关于议案的报告。`,
  );
  expect(resolutions.map(({ title }) => title.value)).toEqual([
    "关于政府工作报告的决议",
    "关于预算的决议",
    "关于计划的决议",
  ]);
});

test("counts that are read out go to the text that was put to the vote", () => {
  const { resolutions } = report(
    `${opening}主持人：现在表决《关于预算的决议（草案）》。表决结果：赞成205票，反对1票，弃权2票。通过。现在表决《关于计划的决议（草案）》。表决结果：赞成204票。通过。`,
  );
  expect(resolutions.map(({ votes }) => [votes?.for?.value, votes?.against?.value])).toEqual([
    [205, 1],
    [204, undefined],
  ]);
});

test("the duty at the meeting is no post", () => {
  const { speeches } = report(`${opening}大会执行主席、县委书记、县人大常委会主任李强东指出，要真抓实干。`);
  expect(speeches[0]?.post?.value).toBe("县委书记、县人大常委会主任");
});

test("points within a point are its subpoints, and another style may go on with a list", () => {
  const { speeches } = report(
    `${opening}县委书记李强东强调，一要把牢方向。一是学习要深入；二是领会要到位。二要狠抓项目。三是改善民生。`,
  );
  expect(
    speeches[0]?.directives.map(({ ordinal, heading, subpoints }) => [
      ordinal,
      heading.value,
      subpoints.map(({ value }) => value),
    ]),
  ).toEqual([
    [1, "把牢方向", ["学习要深入", "领会要到位"]],
    [2, "狠抓项目", []],
    [3, "改善民生", []],
  ]);
});

test("a heading that tells the reader where they are is no headline", () => {
  const page = `当前位置: 网站首页 > 要闻\n\n县十六届人大三次会议召开预备会\n\n1月9日下午，县十六届人大三次会议召开预备会，应到代表281名，实到268名，合乎法定人数，会议经举手表决通过了各项名单。`;
  expect(report(page)).toMatchObject({
    headline: { value: "县十六届人大三次会议召开预备会" },
    sitting: { value: "preparatory" },
    region: null,
    level: { value: "county", certainty: "check" },
    attendance: { quorumClaim: { value: "合乎法定人数" } },
  });
});
