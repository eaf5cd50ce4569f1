import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extractPage } from "@/domain/extract";
import { makePdf, type Words } from "../testing/make-pdf";
import { readPdf } from "./read-pdf";

/** The example's printed lines in five columns of a page, as a newspaper sets them. */
function printed(text: string): Words[] {
  const lines = text.split("\n").map((line) => line.trim());
  const inColumn = 45;
  return lines
    .filter((line) => line !== "")
    .map((line, at) => ({
      text: line,
      x: 20 + Math.floor(at / inColumn) * 163,
      y: 20 + (at % inColumn) * 12,
      size: 6,
    }));
}

/** What a record says, whatever its places in the text. */
const said = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(extractPage(text).articles, (key, value: unknown) => {
      if (key === "spans" || key === "rules" || key === "rule") return undefined;
      return typeof value === "string" ? value.replace(/\s/g, "") : value;
    }),
  );

test("the example page, printed in columns as a PDF, gives the record that its text gives", async () => {
  const example = readFileSync("examples/lishi-2023.txt", "utf8");
  const words = printed(example);
  expect(Math.max(...words.map(({ x }) => x))).toBeLessThan(700);
  const { text } = await readPdf(makePdf([words]), () => {});
  expect(said(text)).toEqual(said(example));
});
