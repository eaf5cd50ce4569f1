import { expect, test } from "vitest";
import { roles } from "@/domain/access";
import { errorCodes } from "@/domain/errors";
import { findingWeights, isAsked, levels, resolutionCategories } from "@/domain/record";
import en from "./en";
import zh from "./zh-CN";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, at = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${at}${key}`, value] as const] : [...flatten(value, `${at}${key}.`)],
    ),
  );
}

const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1]));

test("both languages have the same keys and name the same facts", () => {
  const [a, b] = [flatten(zh), flatten(en)];
  expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
  for (const [key, text] of a) {
    expect([key, ...placeholders(text)].sort()).toEqual([key, ...placeholders(b.get(key) ?? "")].sort());
    expect(text.trim()).not.toBe("");
  }
});

test("whatever asks for a reason can be named later, when its facts are gone; nothing else needs that", () => {
  for (const texts of [zh.findings, en.findings]) {
    const named = Object.entries(texts).filter(([, text]) => "subject" in text);
    expect(named.map(([code]) => code).sort()).toEqual(Object.keys(findingWeights).filter(isAsked).sort());
    for (const [, text] of named) expect(placeholders(String(Object.values(text)[1]))).toEqual(new Set());
  }
});

test("every refusal, finding, level, category and role has its words", () => {
  expect(Object.keys(zh.errors).sort()).toEqual([...errorCodes].sort());
  expect(Object.keys(zh.findings).sort()).toEqual(Object.keys(findingWeights).sort());
  expect(Object.keys(zh.terms.level)).toEqual([...levels]);
  expect(Object.keys(zh.terms.category)).toEqual([...resolutionCategories]);
  expect(Object.keys(zh.roles).sort()).toEqual([...roles].sort());
});
