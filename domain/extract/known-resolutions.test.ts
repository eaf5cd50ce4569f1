import { expect, test } from "vitest";
import { KnownResolutions } from "./known-resolutions";
import type { FoundResolution } from "./types";

const resolution = (title: string): FoundResolution => ({
  title: { value: title, certainty: "certain", spans: [[0, title.length]], rule: "test" },
  category: "other",
  votes: null,
  outcome: null,
});

test("a text is known under its short name, its bare name and its draft's name", () => {
  const known = new KnownResolutions();
  const political = resolution("政协离石区第七届委员会第三次会议政治决议");
  const report = resolution("关于离石区人大常委会工作报告的决议");
  known.add(political);
  known.add(report);
  expect(known.same("政治决议")).toBe(political);
  expect(known.same("政治决议案")).toBe(political);
  expect(known.same("离石区人民代表大会常务委员会工作报告")).toBe(report);
  expect(known.named("离石区人大常委会工作报告（草案）")).toBe(report);
  expect(known.named("工作报告")).toBeNull();
  expect(known.same("离石区人民法院工作报告的决议")).toBeNull();
});

test("of several texts the first is meant; a renamed one stays known under both names", () => {
  const known = new KnownResolutions();
  const [first, second] = [resolution("政治决议"), resolution("第三次会议政治决议")];
  known.add(first);
  known.add(second);
  expect(known.same("离石区政治决议")).toBe(first);
  known.rename(first, resolution("离石区政治决议"));
  expect(first.title.value).toBe("离石区政治决议");
  expect(known.same("政治决议")).toBe(first);
  expect(known.all).toEqual([first, second]);
});
