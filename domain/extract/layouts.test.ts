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

test("a picture of a session says all without a sentence", () => {
  const page = [
    "【图解】安平县第十六届人民代表大会",
    "第三次会议",
    "2024年1月9日　胜利召开",
    "应到代表",
    "5\n8\n人",
    "会议表决通过",
    "《关于县人民政府工作报告的决议》",
    "《关于县2023年预算执行情况和\n\n2024年预算的决议》",
    "文字 ｜ 王小明",
  ].join("\n\n");
  const { date, attendance, resolutions, bylines } = report(page);
  expect(date).toMatchObject({ value: "2024-01-09", certainty: "check" });
  expect(attendance.due?.value).toBe(58);
  expect(resolutions.map(({ title }) => title.value)).toEqual([
    "关于县人民政府工作报告的决议",
    "关于县2023年预算执行情况和2024年预算的决议",
  ]);
  expect(bylines.map(({ value }) => value)).toEqual(["王小明"]);
});

test("a table of votes gives each title its row", () => {
  const page = `${sentence}\n表决事项　赞成　反对　弃权　未按\n关于县人民政府工作报告的决议\n198　3　1　0\n关于县人民法院工作报告的决议\n190　8　3　1\n注：以上各项均获通过。`;
  expect(
    report(page).resolutions.map(({ title, votes, outcome }) => [
      title.value,
      votes?.for?.value,
      votes?.notVoting?.value,
      outcome?.certainty,
    ]),
  ).toEqual([
    ["关于县人民政府工作报告的决议", 198, 0, "check"],
    ["关于县人民法院工作报告的决议", 190, 1, "check"],
  ]);
});

test("a table that spaces set out is read row by row, wide as its columns are", () => {
  const rows = ["政府工作", "人大常委会工作", "法院工作", "检察院工作", "计划", "预算"].map(
    (name, n) => `${`关于县${name}报告的决议`.padEnd(20, "　")}${198 - n}票　　${n}票　　1人`,
  );
  const page = `${sentence}\n\n${"决议名称".padEnd(20, "　")}赞成　　反对　　弃权\n${rows.join("\n")}\n\n以上各项均获通过。`;
  expect(report(page).resolutions.map(({ votes }) => [votes?.for?.value, votes?.against?.value])).toEqual(
    rows.map((_, n) => [198 - n, n]),
  );
});

test("titles that a web page breaks over its lines are whole", () => {
  const page = `政协安平县第七届委员会第二次会议，于2月28日下午在县人民大会堂胜利闭幕。县政协主席叶琴主持闭幕大会，县委书记童建到会祝贺，全体委员参加了会议。\n大会审议通过了政协安平县第七届委员会第二次会议\n关于常务委员会工作报告的决议、政协安平县第七届\n委员会第二次会议政治决议。`;
  expect(report(page).resolutions.map(({ title }) => title.value)).toEqual([
    "政协安平县第七届委员会第二次会议关于常务委员会工作报告的决议",
    "政协安平县第七届委员会第二次会议政治决议",
  ]);
});

test("an announcement elects line by line", () => {
  const page =
    "安平县人民代表大会公告\n\n安平县第十六届人民代表大会第三次会议于2024年1月9日选举：\n\n　　李刚为安平县人大常委会主任；\n\n　　王明、刘芳为安平县人民政府副县长。\n\n　　现予公告。";
  const { date, elections } = report(page);
  expect(date?.value).toBe("2024-01-09");
  expect(elections.map(({ name, post }) => [name.value, post.value])).toEqual([
    ["李刚", "安平县人大常委会主任"],
    ["王明", "安平县人民政府副县长"],
    ["刘芳", "安平县人民政府副县长"],
  ]);
});

const columns = [
  ["　　安平报讯（记者 刘芳）1月9", "本报讯 立春过后，大棚里"],
  ["日上午，安平县第十六届人民代", "的老金正忙着给果树剪枝。"],
  ["表大会第三次会议举行第三次全", "去年产值3600万元，结果"],
  ["体会议。大会应到代表385名，", "才好。农技员每周上门两次"],
  ["实到374名，符合法定人数。", "指导，果农都说来得及时。"],
] as const;

test("columns side by side are read one after the other", () => {
  const page = `2024年1月10日\n\n${columns.map(([left, right]) => left.padEnd(22, "　") + right).join("\n")}\n会议选举王明为县长；\n刘芳为副县长。`;
  const { date, sitting, attendance, elections } = report(page);
  expect([date?.value, sitting?.value]).toEqual(["2024-01-09", "plenary"]);
  expect([attendance.due?.value, attendance.present?.value]).toEqual([385, 374]);
  expect(elections.map(({ name }) => name.value)).toEqual(["王明", "刘芳"]);
});

test("a wide space in a single line parts no columns", () => {
  const page = `安平报　　　　　　　　2024年1月10日\n${sentence}会议应到代表385名。`;
  expect(report(page)).toMatchObject({ date: { value: "2024-01-09" }, attendance: { due: { value: 385 } } });
});

test("a chronicle's paragraphs on two sessions are two reports", () => {
  const page = `两会大事记\n\n1月8日　上午，政协安平县第五届委员会第二次会议在县大礼堂闭幕。应到委员186人，实到175人。\n\n1月9日　上午，安平县第十六届人民代表大会第三次会议闭幕。应到代表215人，实到207人。`;
  const read = extractPage(page).articles.filter((article) => article.kind === "session_report");
  expect(read.map(({ body, attendance }) => [body.value, attendance.due?.value])).toEqual([
    ["cppcc", 186],
    ["people_congress", 215],
  ]);
});

test("a form that names its session at its foot is a report of it", () => {
  const page = `表决结果\n\n到会代表207名（应到215名）\n\n安平县第十六届人民代表大会第三次会议\n2024年1月9日`;
  expect(report(page)).toMatchObject({ term: { value: 16 }, attendance: { due: { value: 215 } } });
});

test("the text that is read out and put to the vote is passed where the chair says so", () => {
  const page = `${sentence}请秘书长宣读《关于县人民政府工作报告的决议（草案）》。（宣读完毕）现在表决。反对的请举手。（没有）一致通过。`;
  expect(report(page).resolutions.map(({ outcome }) => outcome?.value)).toEqual(["adopted"]);
});

test("behind a reporter's name in a dateline stands a city, whether a list knows it or not", () => {
  const page =
    "【本報記者李芳安平九日電】政協安平縣第五屆委員會第二次會議九日上午閉幕，應到委員一百八十六人。";
  expect(report(page).bylines.map(({ value }) => value)).toEqual(["李芳"]);
});

test("where paragraphs are set in, a short line that closes nothing goes on", () => {
  const page = `　　${sentence}大会应
到代表215名，实到代表207
名，因事因病请假的有 8 人，符合
法定人数。会议通过了各项决议，圆满
完成了各项任务，在国歌声中闭幕了。`;
  expect(report(page).attendance.quorumClaim?.value).toBe("符合法定人数");
});

test("who issued an announcement stands above its date and heads nothing", () => {
  const page = `安平县人民代表大会公告\n\n${sentence}大会选举王伟为县长。\n\n特此公告。\n\n　　安平县第十六届人民代表大会第三次会议主席团\n\n　　2024年1月9日\n\n说明\n一、本公告张贴不少于七日。`;
  expect(extractPage(page).articles.filter(({ kind }) => kind === "session_report")).toHaveLength(1);
});

test("a line that opens a list heads no article", () => {
  const page = `${sentence}\n县委书记王伟作了讲话，会议通过了各项决议，大会在国歌声中闭幕，与会代表共同见证。\n县长李芳作了发言。\n安平县第十六届人民代表大会第三次会议议程主要有：\n1、听取工作报告；\n2、选举事宜。`;
  expect(extractPage(page).articles).toHaveLength(1);
});

test("sentences of a picture above the dateline make no report of their own", () => {
  const page = `昨日上午，县政协五届二次会议闭幕。\n图为闭幕式主席台。（记者 王小明 摄）\n安平新闻网讯（记者李芳）昨日上午，政协安平县第五届委员会第二次会议闭幕，会议通过了政治决议。`;
  expect(extractPage(page).articles).toHaveLength(1);
});

test("each item of a digest with marks is an article of its own", () => {
  const page =
    "要闻\n◆1月10日，安平县十六届人大三次会议开幕。应到代表215名。\n◆同日，安平县政协五届二次会议举行第二次全体会议。\n◆1月9日，南山县政协八届三次会议闭幕，通过了政治决议。\n◆1月8日，县人大常委会召开第二十次主任会议，研究筹备工作。";
  const read = extractPage(page).articles.flatMap((article) =>
    article.kind === "session_report" ? [[article.body.value, article.region?.value]] : [],
  );
  expect(read).toEqual([
    ["people_congress", "安平县"],
    ["cppcc", "安平县"],
    ["cppcc", "南山县"],
  ]);
});

test("neither the name of a picture nor a link opens an article", () => {
  const page =
    "县十六届人大三次会议闭幕\n2024-01-10 来源：安平网\n1月9日下午，安平县第十六届人民代表大会第三次会议在县城闭幕，会议完成各项议程。\n【A】县十六届人大三次会议闭幕_图片48\n县十六届人大三次会议闭幕 摄影 王小明\n会议应到代表194人，实到178人。\n>>>点击进入县十六届人大三次会议视频回放\n县长王伟说，安平县要发展。";
  const read = extractPage(page).articles;
  expect(read).toHaveLength(1);
  expect(read[0]).toMatchObject({ attendance: { due: { value: 194 } }, date: { value: "2024-01-09" } });
});

test("the time at which a page was put on the web dates no sitting", () => {
  const page =
    "安平县第十六届人民代表大会第三次会议闭幕\n2024年01月10日06:12　来源：安平日报\n会议通过了各项决议，选举了县长。";
  expect(report(page).date).toBeNull();
});

test("headlines left over at a page's end make no article of the last one", () => {
  const page =
    "本报讯（记者 王小明）1月9日，政协安平县第五届委员会第二次会议闭幕，会议通过了政治决议。\n本报讯（记者 李芳）1月9日，安平县第十六届人民代表大会第三次会议闭幕，会议通过了决议。\n本报讯 1月7日，消防员走进城关小学，为师生上了一堂课。\n县政协五届二次会议闭幕\n武万山主持并讲话\n县十六届人大三次会议闭幕\n消防课堂进校园\n安平报　2024年1月10日　星期三　第1版";
  const read = extractPage(page).articles;
  expect(read.filter(({ kind }) => kind === "session_report")).toHaveLength(2);
});
