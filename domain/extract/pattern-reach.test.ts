import { expect, test } from "vitest";
import { reachOf } from "./pattern-reach";

test.each([
  [/应到/, 3],
  [/应(?:出席|到)\d{1,4}/, 8],
  [/应到(?=(?:人|名代表)[，。])/, 7],
  [/(?<!不)应到?/, 3],
  [/(?:第[一二三]{1,3}次){0,2}/, 11],
  [/a\u4e00\(?[^)\]]{2}|b/, 6],
  [/(?:通过(?=了吗)){2}/, 7],
  [/(?:通过(?=了吗)){0}x/, 5],
  [/代表$/m, 3],
  [/会议[^，]*/, 1000],
  [/会议[\u4e00-\u9fff]+/, 1000],
  [/到\s*人/, 23],
  [/(?<a>会)\k<a>/, 1000],
])("%s looks at no more than %d characters", (pattern, reach) => {
  expect(reachOf(pattern)).toBe(reach);
});

test("a text cut at a pattern's reach gives the same match", () => {
  const pattern = /(?:会|大会)议(?=[^，]{0,3}举行)|表决$/gm;
  const reach = reachOf(pattern);
  for (const text of ["会议今天起举行", "大会议于今举行", "表决\n", "表决了"]) {
    const [whole, cut] = [text + "，".repeat(20), (text + "，".repeat(20)).slice(0, reach)].map(
      (each) => [...each.matchAll(pattern)][0]?.[0],
    );
    expect(cut).toBe(whole);
  }
});
