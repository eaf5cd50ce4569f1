import type { Region } from "./gazetteer";

const peoples =
  "(?:达斡尔|鄂伦春|鄂温克|柯尔克孜|哈萨克|塔吉克|维吾尔|蒙古|锡伯|土家|布依|朝鲜|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉|毛南|仡佬|裕固|保安|独龙|普米|[满回藏苗彝壮侗瑶白傣黎佤畲水土羌怒各])族?";
const autonomous = new RegExp(`^(.{2,6}?)(?:${peoples}){1,5}自治([县州旗])$`);

/** Ways in which texts write a place's own name, the full one first. */
export function formsOf(region: Region): string[] {
  const forms = [region.name, autonomousForm(region.name)];
  if (region.level !== "county") forms.push(shortForm(region.name));
  return [...new Set(forms.filter((form) => form !== null))];
}

/** 黔东南苗族侗族自治州 is also written 黔东南州, 靖州苗族侗族自治县 靖州县. */
function autonomousForm(name: string): string | null {
  const [, place, kind] = autonomous.exec(name) ?? [];
  return place === undefined || kind === undefined ? null : `${place}${kind}`;
}

/** 山西省 is also written 山西, 广西壮族自治区 广西, 吕梁市 吕梁. Counties keep their last character. */
export function shortForm(name: string): string | null {
  const special = ["内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门"].find((form) =>
    name.startsWith(form),
  );
  if (special !== undefined) return special;
  const short = name.replace(/(?:省|市|地区|盟)$/, "");
  return short.length >= 2 && short !== name ? short : null;
}
