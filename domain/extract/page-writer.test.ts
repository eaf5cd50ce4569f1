import { expect, test } from "vitest";
import { spansOf } from "./flow";
import { PageWriter } from "./page-writer";

function written(...paragraphs: string[]) {
  const writer = new PageWriter(100);
  let offset = 0;
  for (const words of paragraphs) {
    for (let n = 0; n < words.length; n++) writer.add(words.charCodeAt(n), offset++);
    writer.endParagraph();
  }
  return writer.written();
}

test("a page has its paragraphs one after the other, a break behind each", () => {
  const { page, paragraphs } = written("会议", "应到");
  expect(page.text).toBe("会议\n应到\n");
  expect(paragraphs.map(({ text }) => text)).toEqual(["会议", "应到"]);
  expect(paragraphs.map((paragraph) => spansOf(paragraph, 0, 2))).toEqual([[[0, 2]], [[2, 4]]]);
});

test("rules look at simplified characters, values are made of the page's own; half a pair of units stays what it is", () => {
  const { page, paragraphs } = written("會議\ud842", "应到");
  expect([page.text, page.shown]).toEqual(["会议\ud842\n应到\n", "會議\ud842\n应到\n"]);
  expect(paragraphs[0]).toMatchObject({ text: "会议\ud842", shown: "會議\ud842" });
});

test("what was written is seen up to the paragraph's beginning", () => {
  const writer = new PageWriter(10);
  writer.add(65, 0);
  expect([writer.back(1), writer.back(2)]).toEqual([65, undefined]);
  writer.endParagraph();
  expect(writer.back(1)).toBeUndefined();
});
