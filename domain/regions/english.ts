import { pinyin } from "pinyin-pro";
import type { Region } from "./gazetteer";

/** Names whose English form is not plain pinyin (UNGEGN and official usage). */
const established: Record<string, string> = {
  全国: "China",
  陕西省: "Shaanxi",
  内蒙古自治区: "Inner Mongolia",
  广西壮族自治区: "Guangxi",
  西藏自治区: "Tibet",
  宁夏回族自治区: "Ningxia",
  新疆维吾尔自治区: "Xinjiang",
  香港特别行政区: "Hong Kong",
  澳门特别行政区: "Macao",
};

const kinds: readonly [ending: string, english: string][] = [
  ["自治州", " Prefecture"],
  ["自治县", " County"],
  ["自治旗", " Banner"],
  ["地区", " Prefecture"],
  ["新区", " New Area"],
  ["林区", " Forestry District"],
  ["特区", " Special District"],
  ["省", ""],
  ["市", ""],
  ["盟", " League"],
  ["旗", " Banner"],
  ["县", " County"],
  ["区", " District"],
  ["镇", " Town"],
  ["乡", " Township"],
  ["苏木", " Sumu"],
];

/** English gloss of a region: "Lishi District, Lüliang". The official name stays the Chinese one. */
export function englishRegionName({ path }: Pick<Region, "path">): string {
  return path.slice(-2).reverse().map(english).join(", ");
}

function english(name: string): string {
  const known = established[name];
  if (known !== undefined) return known;
  const kind = kinds.find(([ending]) => name.endsWith(ending) && name.length > ending.length + 1);
  const stem = kind === undefined ? name : name.slice(0, -kind[0].length);
  const letters = pinyin(stem, { toneType: "none", type: "array", v: false }).join("");
  return letters.charAt(0).toUpperCase() + letters.slice(1) + (kind?.[1] ?? "");
}
