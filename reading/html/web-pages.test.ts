import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodeHtmlBytes } from "./decode-html-bytes";
import { readHtml } from "./read-html";

const fixture = (name: string) => readHtml(readFileSync(join(import.meta.dirname, "fixtures", name), "utf8"));

test("a local paper's page gives its article in paragraphs, and what it states", () => {
  const { text, stated } = fixture("local-paper-2023.html.txt");
  expect(stated).toEqual({
    title: "青石区七届人大四次会议闭幕",
    publisher: "青石日报",
    published: "2023-05-29",
    url: "https://news.example/2023/0529/1024.html",
  });
  expect(text.split("\n")).toEqual([
    "青石区七届人大四次会议闭幕",
    expect.stringContaining("来源：青石日报"),
    "　　本报讯（记者 何青 通讯员 罗远）5月28日下午，青石区第七届人民代表大会第四次会议走完议程，在区会议中心闭幕。",
    "闭幕会现场。何青 摄",
    "　　大会应到代表194人，实到180人，符合法定人数。",
    "　　会议表决通过了关于区人民政府工作报告的决议、关于区人大常委会工作报告的决议。",
    "　　区委书记文岳在闭幕时讲话，请代表们把带来的意见一件件盯到底。",
    "（责任编辑：苏白）",
    "",
  ]);
});

test("a page laid out by tables gives its article in paragraphs, and what it states", () => {
  const { text, stated } = fixture("congress-site-2005.html.txt");
  expect(stated).toMatchObject({ publisher: "河桥人大", published: "2005-03-12" });
  expect(text.split("\n").map((line) => line.trim())).toEqual([
    "县十三届人大三次会议隆重开幕",
    expect.stringContaining("来源：河桥人大"),
    "3月11日上午，河桥县第十三届人民代表大会第三次会议在县影剧院开幕。",
    "大会应到代表210名，因事因病请假6名，实到204名，符合法定人数。",
    "县长林渡代表县人民政府作了工作报告，代表们以热烈的掌声通过了会议的各项安排。",
    "",
  ]);
});

test("a page of frames has no article, and no word for old browsers is taken for one", () => {
  expect(fixture("frames-2003.html.txt").text).toBe("");
});

test("a page whose encoding is named is read by it", () => {
  // "县人大" in GB 2312.
  const words = Buffer.from("cfd8c8cbb4f3", "hex");
  const page = Buffer.concat([Buffer.from('<html><meta charset="gb2312"><body><p>'), words]);
  expect(decodeHtmlBytes(page)).toContain("县人大");
});

test("blocks named for what they are not part of an article are kept where hardly anything else is there", () => {
  const page =
    "<html><body><div id='share'><p>　　大会应到代表194人，实到180人，符合法定人数。</p></div></body></html>";
  expect(readHtml(page).text).toContain("符合法定人数");
});
