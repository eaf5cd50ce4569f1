import { z } from "zod";
import { bodyKey, bodyKinds, levels, officialBodyName } from "@/domain/record";
import { englishRegionName, formerNamesOf, regionByCode } from "@/domain/regions";
import { about } from "./describe";
import { path } from "./field-shapes";
import type { Head } from "./state";

const counted = {
  sessions: about(z.int().min(1), "已发布的会议数", "Sessions published"),
  first_year: about(z.int(), "最早一次会议之年", "Year of the first of them"),
  last_year: about(z.int(), "最近一次会议之年", "Year of the last of them"),
};

export const bodySchema = z.strictObject({
  id: about(z.string(), "机构编号，也是地址的末段", "Key of the body, and the end of its address"),
  name: about(
    z.string(),
    "名称，按最近一次会议时的区划名称",
    "Name, with the region’s name at its latest session",
  ),
  kind: about(z.enum(bodyKinds), "people_congress 人大；cppcc 政协", "people_congress or cppcc"),
  level: about(z.enum(levels), "层级", "Level of government"),
  region_code: about(z.string(), "区划代码（GB/T 2260）", "Region code (GB/T 2260)"),
  region_name: about(z.string(), "区划在最近一次会议时的名称", "The region’s name at its latest session"),
  ...counted,
  latest_session: about(z.string(), "最近一次会议的编号", "Key of the latest session"),
  page: path("网页地址：其会议列表", "Path of its page: the list of its sessions"),
});

export function bodiesOf(heads: readonly Head[]): z.infer<typeof bodySchema>[] {
  return [...groups(heads, ({ identity }) => bodyKey(identity))].map(([id, its]) => {
    const latest = latestOf(its);
    const { kind, level, regionCode, regionName } = latest.identity;
    return {
      id,
      name: officialBodyName({ kind, regionName }),
      kind,
      level,
      region_code: regionCode,
      region_name: regionName,
      ...spanOf(its),
      latest_session: latest.key,
      page: `/sessions?region=${regionCode}&body=${kind}`,
    };
  });
}

export const regionSchema = z.strictObject({
  id: about(
    z.string(),
    "区划代码（GB/T 2260；100000 为全国），也是地址的末段",
    "Code (GB/T 2260; 100000 is the whole country), and the end of its address",
  ),
  name: about(z.string(), "在最近一次会议时的名称", "Name at its latest session"),
  name_en: about(z.string(), "英文译名", "English gloss of the name"),
  names: about(z.array(z.string()), "记录中用过的名称，新者在前", "Names that records give it, newest first"),
  former_names: about(
    z.array(
      z.strictObject({
        name: about(z.string(), "名称", "Name"),
        until: about(z.int(), "沿用至何年", "Last year of the standard that has it"),
      }),
    ),
    "历年 GB/T 2260 中的旧称",
    "Former names in GB/T 2260",
  ),
  level: about(z.enum(levels), "层级", "Level of government"),
  path: about(
    z.array(z.string()),
    "自省级起的各级名称；标准中没有则为空",
    "Names from the province down, by the standard; empty where it has none",
  ),
  bodies: about(z.array(z.string()), "有会议发布的机构", "Keys of its bodies with sessions"),
  ...counted,
  page: path("网页地址", "Path of its page"),
});

export function regionsOf(heads: readonly Head[]): z.infer<typeof regionSchema>[] {
  return [...groups(heads, ({ identity }) => identity.regionCode)].map(([code, its]) => {
    const latest = latestOf(its);
    const { regionName, level } = latest.identity;
    const standard = regionByCode(code);
    return {
      id: code,
      name: regionName,
      name_en: standard === null ? regionName : englishRegionName(standard),
      names: [...new Set([...its].sort(newestFirst).map(({ identity }) => identity.regionName))],
      former_names: formerNamesOf(code).map(({ name, until }) => ({ name, until })),
      level,
      path: [...(standard?.path ?? [])],
      bodies: [...groups(its, ({ identity }) => bodyKey(identity)).keys()].sort(),
      ...spanOf(its),
      page: `/regions/${code}`,
    };
  });
}

function groups(heads: readonly Head[], of: (head: Head) => string): Map<string, Head[]> {
  const found = new Map<string, Head[]>();
  for (const head of heads) found.set(of(head), [...(found.get(of(head)) ?? []), head]);
  return found;
}

/** By year, and within a year by address, as the public tables name regions. */
function newestFirst(a: Head, b: Head): number {
  return b.identity.year - a.identity.year || (a.key < b.key ? 1 : -1);
}

function latestOf(heads: readonly Head[]): Head {
  const [latest] = [...heads].sort(newestFirst);
  if (latest === undefined) throw new Error("a group has no session");
  return latest;
}

function spanOf(heads: readonly Head[]) {
  const years = heads.map(({ identity }) => identity.year);
  return { sessions: heads.length, first_year: Math.min(...years), last_year: Math.max(...years) };
}
