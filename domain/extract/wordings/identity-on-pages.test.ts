import { expect, test } from "vitest";
import type { SessionReport } from "../types";
import { reading } from "./reading";

/** Read: body, level, region, term, session, sitting, date. Null stands for no report. */
const wordings: readonly [text: string, read: readonly unknown[] | null][] = [
  [
    "2003年03月04日10:10\n江北省第十届人大实有代表283人。今天的预备会议，出席255人，缺席28人，符合法定人数，会议选举了主席团。",
    ["people_congress", "province", "江北省", 10, null, "preparatory", "2003-03-04"],
  ],
  [
    "会议听取和审议了《政府工作报告》。会议全票通过了《政府工作报告》，选举王伟为白石乡人民政府乡长。",
    ["people_congress", "township", "白石乡", null, null, null, null],
  ],
  ["县第十届人大常委会举行全体会议，出席会议25人，符合法定人数，通过了决定。", null],
  [
    "2024年7月2日，安平县十六届人大常委会在会展中心举行第三十九次会议。会议通过了办理县十六届人大六次会议建议的报告。",
    ["standing_committee", "county", "安平县", 16, 39, null, "2024-07-02"],
  ],
  [
    "2024年7月2日，省十六届人大今日上午举行第二次会议，通过各项决议。",
    ["people_congress", "province", null, 16, 2, null, "2024-07-02"],
  ],
  [
    "1月6日，安平县政协主席主持召开政协五届二十四次主席会议。会议审议了召开县政协五届四次会议决定（草案）。",
    null,
  ],
  [
    "县政协五届二次会议闭幕\n2024年1月10日\n昨（9）日，安平县政协五届二次会议闭幕。\n会议通过了政治决议，委员们热烈鼓掌。\n县政协五届二次会议闭幕\n会议应到委员120人，实到116人。",
    ["cppcc", "county", "安平县", 5, 2, "closing", "2024-01-09"],
  ],
  [
    "2024年1月9日，安平县政协五届二次会议闭幕。\n新华社记者 王明 摄\n安平县政协五届二次会议9日闭幕，会议通过政治决议。",
    ["cppcc", "county", "安平县", 5, 2, "closing", "2024-01-09"],
  ],
  [
    "1月9日，完成分组讨论等议程后，安平县政协五届二次会议闭幕。截至2024年1月8日，收到提案20件。",
    ["cppcc", "county", "安平县", 5, 2, "closing", "2024-01-09"],
  ],
  [
    "6月16日，白石镇召开第五届人民代表大会第三次会议。召开预备会议，通过议程。预备会议之后举行第一次全体会议。王伟当选副镇长，票决了2020年民生实事项目。",
    ["people_congress", "township", "白石镇", 5, 3, null, "2020-06-16"],
  ],
  [
    "2004年03月05日\n江北省十届人大二次会议4日上午举行预备会议。主持人宣布，会议3月5日召开。",
    ["people_congress", "province", "江北省", 10, 2, "preparatory", "2004-03-04"],
  ],
  [
    "2023年03月14日 09:36:21 星期二\n发布时间：2020-06-30 09:54\n6月16日，白石镇召开第五届人民代表大会第三次会议，应到代表50名，实到47名。",
    ["people_congress", "township", "白石镇", 5, 3, null, "2020-06-16"],
  ],
  [
    "12月27日，安平县第十六届人大第二次会议开幕。报告分两部分：2017年工作回顾；2018年重点工作任务。",
    ["people_congress", "county", "安平县", 16, 2, "opening", "2017-12-27"],
  ],
  [
    "3月3日，政协第五届安平县委员会第三次会议开幕。报告说，2014年要凝心聚力。",
    ["cppcc", "county", "安平县", 5, 3, "opening", "2014-03-03"],
  ],
  [
    "白石镇召开镇十四届人大五次会议\n2010年4月8日，白石镇召开了镇十四届人大五次会议，通过政府工作报告。",
    ["people_congress", "township", "白石镇", 14, 5, null, "2010-04-08"],
  ],
  [
    "2月27日，市六届人大五次会议举行第三次全体会议，选举市中级人民法院院长。票决2025年市政府民生实事项目。",
    ["people_congress", "city", null, 6, 5, "plenary", "2025-02-27"],
  ],
];

const told = (report: SessionReport) => [
  report.body.value,
  report.level?.value ?? null,
  report.region?.value ?? null,
  report.term?.value ?? null,
  report.session?.value ?? null,
  report.sitting?.value ?? null,
  report.date?.value ?? null,
];

test.each(wordings)("%s", (text, read) => {
  const report = reading(text);
  expect(report && told(report)).toEqual(read);
});
