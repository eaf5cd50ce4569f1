import { expect, test } from "vitest";
import { englishRegionName } from "./english";
import { regionsByCode } from "./gazetteer";
import { regionByCode, resolveRegion } from "./resolve";

const codes = (name: string) => resolveRegion(name).candidates.map(({ code }) => code);

test.each([
  ["吕梁市离石区", "141102"],
  ["离石区", "141102"],
  ["山西省吕梁市离石区", "141102"],
  ["山西离石区", "141102"],
  ["吕梁市", "141100"],
  ["广西壮族自治区", "450000"],
  ["广西", "450000"],
  ["全国", "100000"],
  ["北京市朝阳区", "110105"],
  ["重庆市", "500000"],
])("%s is %s", (name, code) => {
  expect(codes(name)).toEqual([code]);
});

test("a name that several places share stays a question", () => {
  expect(codes("鼓楼区").length).toBeGreaterThan(2);
  expect(codes("南京市鼓楼区")).toEqual(["320106"]);
});

test("what is no region has no candidate", () => {
  expect(codes("桃花源县")).toEqual([]);
  expect(codes("")).toEqual([]);
  expect(codes("广东省离石区")).toEqual([]);
});

test("levels: a county-level city is not a city, a municipality's district is at county level", () => {
  expect(regionByCode("141181")?.level).toBe("county");
  expect(regionByCode("110105")?.level).toBe("county");
  expect(regionByCode("141100")?.level).toBe("city");
  expect(regionByCode("999999")).toBeNull();
});

test.each([
  ["141102", "Lishi District, Lüliang"],
  ["140000", "Shanxi"],
  ["610000", "Shaanxi"],
  ["141123", "Xingxian, Lüliang"],
  ["330100", "Hangzhou, Zhejiang"],
  ["100000", "China"],
])("the English gloss of %s is %s", (code, gloss) => {
  const region = regionsByCode.get(code);
  expect(region && englishRegionName(region)).toBe(gloss);
});
