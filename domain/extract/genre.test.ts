import { expect, test } from "vitest";
import { extractPage } from "./extract-page";
import type { SessionReport } from "./types";

/** Forms of the genre that one page rarely shows together: each a sentence after the report of a closing sitting. */
const opening = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。";

function reports(text: string): SessionReport[] {
  return extractPage(text).articles.filter((article) => article.kind === "session_report");
}

function report(text: string): SessionReport {
  const [first] = reports(text);
  if (first === undefined) throw new Error(`no report in ${text}`);
  return first;
}

const passed = (text: string) =>
  report(text).resolutions.map(({ title, votes }) => [title.value, votes?.for?.value ?? null]);

test.each([
  ["上午应到代表431名，上午实到421名，下午实到418名", 421],
  ["大会应出席代表431人，现场出席401人，视频会场出席20人", 401],
])("a figure that is one of several is checked: %s", (words, present) => {
  expect(report(`${opening}${words}，符合法定人数。`).attendance.present).toMatchObject({
    value: present,
    certainty: "check",
  });
});

test("titles in lines of their own have each its count", () => {
  const list = [
    "会议表决通过了以下决议：",
    "●关于县人民政府工作报告的决议（赞成198票，反对0票，弃权1票）",
    "●关于县人民法院工作报告的决议（赞成190票，反对5票，弃权4票）",
    "县委书记李刚讲话。",
  ];
  expect(passed(`${opening}\n${list.join("\n")}`)).toEqual([
    ["关于县人民政府工作报告的决议", 198],
    ["关于县人民法院工作报告的决议", 190],
  ]);
});

test.each([
  [
    "在括号里",
    "会议通过了关于县人民政府工作报告的决议（赞成198票、反对1票），关于县人民法院工作报告的决议（赞成190票、反对5票）。",
  ],
  [
    "在标题后",
    "关于县人民政府工作报告的决议获赞成198票，反对1票；关于县人民法院工作报告的决议获赞成190票，反对5票。两项决议均获通过。",
  ],
])("counts belong to the title before them: %s", (_where, words) => {
  expect(passed(opening + words)).toEqual([
    ["关于县人民政府工作报告的决议", 198],
    ["关于县人民法院工作报告的决议", 190],
  ]);
});

test("one text of several is refused", () => {
  const { resolutions } = report(
    `${opening}《关于县人民政府工作报告的决议》获赞成325票、反对3票，获得通过；《关于县人民法院工作报告的决议》获赞成160票、反对122票，未获通过。`,
  );
  expect(resolutions.map(({ outcome, votes }) => [outcome?.value, votes?.against?.value])).toEqual([
    ["adopted", 3],
    ["not_adopted", 122],
  ]);
});

test("approval after a resolution says it over again, alone it is one", () => {
  const plan = "2024年国民经济和社会发展计划草案的报告";
  expect(passed(`${opening}会议通过了关于${plan}的决议，批准关于${plan}。`)).toHaveLength(1);
  expect(passed(`${opening}会议通过了县人民政府工作报告，批准了${plan}。`)).toEqual([
    ["县人民政府工作报告", null],
    [plan, null],
  ]);
});

test("以上三个报告 are the reports heard", () => {
  expect(
    passed(
      `${opening}县长李刚作政府工作报告，财政局局长张华作财政预算报告。代表们审议并通过了以上两个报告。`,
    ).map(([title]) => title),
  ).toEqual(["政府工作报告", "财政预算报告"]);
  expect(passed(`${opening}县长李刚作政府工作报告。代表们审议并通过了以上三个报告。`)).toEqual([]);
});

test("posts and votes are told in the order of the persons", () => {
  const { elections } = report(
    `${opening}李刚、王明分别当选为县人大常委会主任和县长。会议补选张华、刘芳为县人大常委会委员，分别得198票、190票。`,
  );
  expect(
    elections.map(({ name, post, votesFor }) => [name.value, post.value, votesFor?.value ?? null]),
  ).toEqual([
    ["李刚", "县人大常委会主任", null],
    ["王明", "县长", null],
    ["张华", "县人大常委会委员", 198],
    ["刘芳", "县人大常委会委员", 190],
  ]);
});

test("whose of three posts two persons won nobody can tell", () => {
  expect(report(`${opening}李刚、王明分别当选为主任、县长、副县长。`).elections).toEqual([]);
});

test("reports given one after another go to their presenters", () => {
  const { reports: given } = report(
    `${opening}县人大常委会主任李刚、县人民法院院长王明分别作县人大常委会工作报告和县人民法院工作报告。`,
  );
  expect(given.map(({ title, presenter }) => [title.value, presenter?.value])).toEqual([
    ["县人大常委会工作报告", "李刚"],
    ["县人民法院工作报告", "王明"],
  ]);
});

test("who only attended did not speak", () => {
  const { speeches } = report(`${opening}县委书记李国强出席会议，县人大常委会主任王明讲话。`);
  expect(speeches.map(({ speaker }) => speaker?.value)).toEqual(["王明"]);
});

test.each([["巴图朝鲁"], ["吐尔逊·艾合买提"]])(
  "a name of any form speaks where the article gives it a post: %s",
  (name) => {
    const { speeches } = report(`${opening}县人大常委会主任${name}主持大会。${name}在会上强调，要真抓实干。`);
    expect(speeches.map(({ speaker }) => speaker?.value)).toEqual([name]);
  },
);

test("after the session's days the closing day is the sitting's", () => {
  const page =
    "2024-01-09 10:00\n安平县第十六届人民代表大会第三次会议1月5日至8日举行。8日上午，会议圆满完成各项议程，胜利闭幕。";
  expect(report(page)).toMatchObject({ date: { value: "2024-01-08" }, sitting: { value: "closing" } });
});

test("第二次全体会议暨闭幕会 is the closing one", () => {
  expect(report("1月9日，县十六届人大三次会议举行第二次全体会议暨闭幕会。").sitting?.value).toBe("closing");
});

test.each([
  ["市人大常委会举行会议，决定市第七届人民代表大会第三次会议于1月20日召开，并通过了有关名单。"],
  ["社论\n——热烈祝贺市七届人大三次会议开幕\n今天，市七届人大三次会议隆重开幕。"],
  ["县十六届人大四次会议召开秘书长会议\n1月8日，县十六届人大四次会议召开秘书长会议，听取议案审查报告。"],
  ["全县各镇召开人代会，选举产生了新一届一次人民代表大会的领导人员。"],
])("no report of a plenary session: %s", (text) => {
  expect(reports(text)).toEqual([]);
});

test("a committee's meeting is its own, whatever session it prepares", () => {
  expect(
    report("1月9日，区政协召开四届六次常委会议，通过了关于召开区政协四届三次会议的决定。"),
  ).toMatchObject({ body: { value: "cppcc_standing_committee" }, session: { value: 6 } });
  expect(
    report("1月9日，区十九届人大常委会召开第十七次会议，通过了关于召开区十九届人大四次会议的决定。"),
  ).toMatchObject({ body: { value: "standing_committee" }, session: { value: 17 } });
});

test.each([
  ["（记者 赵 瑞 杨艳玲）", ["赵瑞", "杨艳玲"]],
  ["（撰稿：韩璐　审核：张彤）", ["韩璐"]],
  ["（额日登其木格　冯晓璐）", ["额日登其木格", "冯晓璐"]],
  ["（记者 李雪 1月9日）", ["李雪"]],
  ["（完）", []],
  ["（编辑：翟思嘉）", []],
])("the by-line %s", (signature, names) => {
  expect(report(`${opening}会议通过了各项决议。${signature}`).bylines.map(({ value }) => value)).toEqual(
    names,
  );
});

test("a town's name that no list knows is the shorter of two that end alike", () => {
  const text =
    "5月22日，席峪乡第十届人民代表大会第五次会议召开。乡人大主席向宏宣布席峪乡第十届人民代表大会第五次会议开幕。";
  expect(report(text)).toMatchObject({ region: { value: "席峪乡" }, level: { value: "township" } });
});

test.each([
  [
    "关于修改《县城市绿化条例》的决定、关于批准2023年县级决算的决议",
    ["关于修改《县城市绿化条例》的决定", "关于批准2023年县级决算的决议"],
  ],
  ["关于批准《县绿化条例》、《县停车条例》的决定", ["县绿化条例", "县停车条例"]],
  [
    "关于安平县2023年国民经济和社会发展计划执行情况、2024年国民经济和社会发展计划的决议",
    ["关于安平县2023年国民经济和社会发展计划执行情况、2024年国民经济和社会发展计划的决议"],
  ],
  [
    "关于安平县2023年预算执行情况的报告、2024年工作要点",
    ["关于安平县2023年预算执行情况的报告", "2024年工作要点"],
  ],
])("where one title ends and another begins: %s", (words, titles) => {
  expect(passed(`${opening}会议表决通过了${words}。`).map(([title]) => title)).toEqual(titles);
});

test.each([
  [
    "（中央社记者王明台北10日电）今天，安平县第十六届人民代表大会第三次会议闭幕，会议通过各项决议。",
    ["王明"],
  ],
  ["【本报记者王明北京十日电】今天，安平县第十六届人民代表大会第三次会议闭幕，会议通过各项决议。", ["王明"]],
  [`本报讯（全媒体记者 王明 实习生 刘芳）${opening}`, ["王明", "刘芳"]],
  [`本报讯（“两会”报道小组 记者 周亮 吴贵）${opening}`, ["周亮", "吴贵"]],
  [`本报讯（“两会”报道小组）${opening}`, []],
  [`甘南报讯（新安平·安平日报记者 王明 广州报道）${opening}`, ["王明"]],
  [`（2024年1月10日 记者 王明 刘芳）${opening}`, ["王明", "刘芳"]],
])("who signs at the start: %s", (text, names) => {
  expect(report(text).bylines.map(({ value }) => value)).toEqual(names);
});

test("a session that is still to come is no report, however many are due", () => {
  expect(reports("县十六届人大四次会议将于12月20日开幕，大会应到代表205名，准备就绪。")).toEqual([]);
  expect(reports("县十六届人大四次会议将于12月20日闭幕。大会应到代表205名，实到201名。")).toHaveLength(1);
});

test("a day that texts are put off to is not the sitting's", () => {
  const page =
    "2017-03-13\n政协安平县第五届委员会常务委员会第二十次会议12日举行，决定把草案提请3月13日的闭幕会审议。";
  expect(report(page).date).toMatchObject({ value: "2017-03-12", certainty: "check" });
});

test.each([
  ["9月9日，市十三届人大常委会第三十一次会议在安平闭幕。", "closing"],
  ["9月9日，市十三届人大常委会第三十一次会议举行，会期自大会闭幕起三天。", undefined],
])("a committee's meeting closes where its own sentence says so: %s", (text, sitting) => {
  expect(report(`${text}会议通过了条例。`).sitting?.value).toBe(sitting);
});

test("a count of those elected names nobody; votes may stand between a name and the post", () => {
  const { elections } = report(
    `${opening}李刚获295票赞成，当选县人大常委会主任；王明（女）得赞成票190票，当选为县长；三百人当选为常务委员。`,
  );
  expect(elections.map(({ name }) => name.value)).toEqual(["李刚", "王明"]);
});

test("what the programme announces was not heard", () => {
  const { reports: given } = report(`${opening}根据会议日程，大会将举行会议，听取县人民法院工作报告。`);
  expect(given).toEqual([]);
});

test("points may follow whom they are asked of", () => {
  const { speeches } = report(
    `${opening}县委书记李强东代表县委，肯定了工作，同时要求县人大代表一要学深悟透；二要真抓实干。`,
  );
  expect(speeches[0]?.directives.map(({ heading }) => heading.value)).toEqual(["学深悟透", "真抓实干"]);
});

test.each([
  ["大会共收到提案132件，立案110件。", 132],
  ["五年来，县政协共收到提案1325件，立案1108件。", undefined],
])("proposals of the session, not of a whole term: %s", (words, received) => {
  const text = `1月9日，政协安平县第五届委员会第二次会议开幕。${words}`;
  expect(report(text).proposals?.received?.value).toBe(received);
});

test("credit lines below an article stand each for itself", () => {
  const text = `${opening}会议通过各项决议。\n来　源丨安平县融媒体中心\n文　字丨罗光海 吴思思\n编　辑丨何玉娟`;
  expect(report(text).bylines.map(({ value }) => value)).toEqual(["罗光海", "吴思思"]);
});

test("votes stand behind a name that is read out, or between it and the post", () => {
  const { elections } = report(
    `${opening}王明以二百票当选为县长。计票结果：刘芳，同意188票，反对1票。刘芳当选副县长。`,
  );
  expect(elections.map(({ name, votesFor }) => [name.value, votesFor?.value])).toEqual([
    ["王明", 200],
    ["刘芳", 188],
  ]);
});

const sessions = (text: string) =>
  reports(text).map(({ body, term, session }) => [body.value, term?.value, session?.value]);

test("an entry of a yearbook and a sitting behind its name are articles of their own", () => {
  const book = [
    "【建议办理】 区十六届人大二次会议期间，代表提出建议87件。",
    "【机关建设】 年末，区人大机关有工作人员41人。",
    "【区政协十届一次会议】 2016年12月26—29日在区会议中心召开。应出席委员221名，实到214名。",
  ];
  expect(sessions(book.join("\n"))).toEqual([["cppcc", 10, 1]]);
  const special = [
    "预备会议：安平县第五届人民代表大会第一次会议12月11日举行预备会议。应到代表312人，实到代表305人。",
    "开幕式：12月12日上午，安平县第五届人民代表大会第一次会议开幕。应到代表312人，实到代表309人。",
  ];
  expect(reports(special.join("\n")).map(({ attendance }) => attendance.present?.value)).toEqual([305, 309]);
  const one = [
    "【会议概况】 安平县第五届人民代表大会第一次会议12月11日开幕。应到代表312人。",
    "【代表发言】 代表们说，安平县第五届人民代表大会第一次会议鼓舞人心。",
  ];
  expect(sessions(one.join("\n"))).toEqual([["people_congress", 5, 1]]);
});

test.each([
  ["走访了9个乡镇", "county", "check"],
  ["各乡镇人大主席列席会议", "county", "certain"],
])("the level of a city: %s", (words, value, certainty) => {
  const city = "1月9日，临河市第五届人民代表大会第一次会议闭幕。";
  expect(report(`${city}${words}。`).level).toMatchObject({ value, certainty });
});
