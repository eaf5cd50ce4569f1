import { expect, test } from "vitest";
import { englishRegionName } from "./english";
import { knownStarts, regionByCode, regionsWithin, resolveRegion, resolveTownship } from "./resolve";
import { formerNamesOf, presentFormOf } from "./succession";

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

test.each([
  ["襄樊市", ["420600"], 2008],
  ["卢湾区", ["310103"], 2008],
  ["绍兴县", ["330621"], 2011],
  ["思茅地区", ["532700"], 2002],
  ["铜官山区", ["340702"], 2014],
  ["湖北省襄樊市", ["420600"], 2008],
])("%s, a name of its time, is %s", (name, expected, until) => {
  const { candidates } = resolveRegion(name);
  expect(candidates.map(({ code }) => code)).toEqual(expected);
  expect(candidates[0]?.until).toBe(until);
});

test("a new code alone makes no second place of a name; a renamed place is known by its new name", () => {
  expect(codes("石楼县")).toEqual(["141126"]);
  expect(codes("崇川区").length).toBe(1);
  expect(regionByCode("420600")).toMatchObject({ name: "襄阳市" });
  expect(regionByCode("310103")).toMatchObject({ name: "卢湾区", path: ["上海市", "卢湾区"] });
});

test.each([
  ["黔东南州", "522600"],
  ["靖州县", "431229"],
  ["大理州", "532900"],
  ["积石山县", "622927"],
  ["巴音郭楞州", "652800"],
  ["莫力达瓦旗", "150722"],
])("the short form %s is %s", (name, code) => {
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
  ["310114106", "Malu Town, Jiading District"],
])("the English gloss of %s is %s", (code, gloss) => {
  const region = regionByCode(code);
  expect(region && englishRegionName(region)).toBe(gloss);
});

test("below a city lie its districts and counties, below a municipality its districts, below a district none", () => {
  expect(regionsWithin("141100").map(({ code }) => code)).toContain("141102");
  expect(regionsWithin("141100").every(({ path }) => path[1] === "吕梁市")).toBe(true);
  expect(regionsWithin("110000").every(({ level }) => level === "county")).toBe(true);
  expect(regionsWithin("140000").map(({ code }) => code)).toContain("141100");
  expect([regionsWithin("141102"), regionsWithin("100000"), regionsWithin("999999")]).toEqual([[], [], []]);
});

test("a renamed place has its former name, with the year until which the standard has it", () => {
  expect(formerNamesOf("420600").map(({ name }) => name)).toEqual(["襄樊市"]);
  expect(formerNamesOf("141102")).toEqual([{ name: "离石市", until: 2002 }]);
  expect(formerNamesOf("370116")).toEqual([{ name: "莱芜市", until: 2018 }]);
  expect(formerNamesOf("141123")).toEqual([]);
});

test.each([
  ["莱芜市", "371200", 2018, "莱芜区"],
  ["章丘市", "370181", 2016, "章丘区"],
  ["长垣县", "410728", 2019, "长垣市"],
  ["米林县", "540422", 2022, "米林市"],
  ["襄樊市", "420600", 2008, "襄阳市"],
  ["下城区", "330103", 2020, undefined],
])("%s, gone since, is %s until %i and now %s", (name, code, until, now) => {
  const [region] = resolveRegion(name).candidates;
  expect(region).toMatchObject({ code, until });
  expect(region && presentFormOf(region)?.name).toBe(now);
});

test.each([
  ["钱塘区", "330114"],
  ["胡杨河市", "659010"],
  ["白杨市", "659012"],
  ["西沙区", "460302"],
  ["和康县", "653228"],
])("%s, which came after 2016, is %s and no former place", (name, code) => {
  const [region] = resolveRegion(name).candidates;
  expect(region).toMatchObject({ code });
  expect(region && "until" in region).toBe(false);
  expect(region && presentFormOf(region)).toBeNull();
});

test("a code that another place took over makes the one no later form of the other", () => {
  const [region] = resolveRegion("加格达奇区").candidates;
  expect(region && presentFormOf(region)).toBeNull();
});

const townships = (name: string) => resolveTownship(name).candidates.map(({ code }) => code);

test("a township is told by its county; alone it is as many as there are", () => {
  expect(townships("上海市嘉定区马陆镇")).toEqual(["310114106"]);
  expect(townships("嘉定区马陆镇")).toEqual(["310114106"]);
  expect(townships("马陆镇")).toEqual(["310114106"]);
  expect(townships("永安镇").length).toBeGreaterThan(3);
  expect(townships("离石区马陆镇")).toEqual([]);
  expect(townships("离石区")).toEqual([]);
  expect(townships("")).toEqual([]);
});

test("a township that was merged away is known from the earlier list, under its county of then", () => {
  const [merged] = resolveTownship("丰台区长辛店镇").candidates;
  expect(merged).toMatchObject({ until: 2016, level: "township", path: ["北京市", "丰台区", "长辛店镇"] });
  expect(townships("杭州市临安市昌化镇").length).toBe(1);
  expect(merged && presentFormOf(merged)?.name).toBe("北宫镇");
  expect(regionByCode("110106100")).toMatchObject({ name: "北宫镇" });
  expect(formerNamesOf("110106100")).toEqual([{ name: "长辛店镇", until: 2016 }]);
  expect(townships("东莞市虎门镇").length).toBe(1);
  expect(regionByCode("310114106")).toMatchObject({ name: "马陆镇", level: "township" });
  expect(regionByCode("310114999")).toBeNull();
});

test.each([
  "会上吕梁市离石区",
  "山西省吕梁市离石区",
  "广西",
  "和县",
  "县",
  "",
  "某某会议",
  "太原市离石区",
  "朝阳区",
  "省吉林市",
])("where known names begin in %s is what each part of it resolves to", (words) => {
  const starts = [...words].flatMap((_, start) => {
    const part = words.slice(start);
    return part.length > 1 && resolveRegion(part).candidates.length > 0 ? [start] : [];
  });
  expect(knownStarts(words)).toEqual(starts);
});
