import { expect, test } from "vitest";
import type { SessionReport } from "@/domain/extract";
import { extractPage } from "@/domain/extract";
import { regionCodeOf } from "./region";

function reportOf(text: string): SessionReport {
  const report = extractPage(text).articles.find((article) => article.kind === "session_report");
  if (report?.kind !== "session_report") throw new Error("no report");
  return report;
}

const page = (place: string, more = "") =>
  `${place}第三届人民代表大会第二次会议召开\n本报讯 1月9日，${place}第三届人民代表大会第二次会议召开。${more}应到代表60名，实到代表58名，符合法定人数。会议通过了政府工作报告的决议。\n`;

test.each([
  ["its county before its name", page("嘉定区马陆镇"), { code: "310114106", inferred: false }],
  ["the only one of its name", page("马陆镇"), { code: "310114106", inferred: true }],
  [
    "its county elsewhere in the report",
    page("永安镇", "汾西县人大常委会主任到会祝贺。"),
    { code: "141034100", inferred: true },
  ],
  ["two counties in the report", page("永安镇", "汾西县、浑源县的代表应邀列席。"), null],
  ["no county anywhere", page("永安镇"), null],
  ["another county before its name", page("离石区马陆镇"), null],
  ["a county, as before", page("离石区"), { code: "141102", inferred: false }],
])("the code of a region by %s", (_, text, expected) => {
  const report = reportOf(text);
  expect(regionCodeOf(report, text)).toEqual(expected);
});
