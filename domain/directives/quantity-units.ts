/** What is counted or measured; each kind has one unit that its values are brought to. */
export const quantityKinds = [
  "money",
  "projects",
  "things",
  "people",
  "households",
  "share",
  "points",
  "area",
  "length",
  "mass",
  "power",
] as const;
export type QuantityKind = (typeof quantityKinds)[number];

/** A unit as written, what it measures, and its size in the kind's own unit (yuan, hectare, kilometre, tonne, kilowatt). */
type Unit = { written: string; kind: QuantityKind; size: number };

const each = (kind: QuantityKind, size: number, ...written: string[]): Unit[] =>
  written.map((word) => ({ written: word, kind, size }));

/** Units that are read, the longer before those they begin with. 1 亩 is a fifteenth of a hectare. */
export const quantityUnits: readonly Unit[] = [
  ...each("money", 1, "元人民币", "元"),
  ...each("points", 1, "个百分点"),
  ...each("share", 1, "%"),
  ...each(
    "projects",
    1,
    "个重大项目",
    "个重点项目",
    "个项目",
    "项重点工程",
    "个重点工程",
    "项工程",
    "个工程",
  ),
  ...each("people", 1, "名代表", "名委员", "名干部", "名群众", "人次", "人", "名"),
  ...each("households", 1, "户居民", "户家庭", "户"),
  ...each("area", 100, "平方公里"),
  ...each("area", 1 / 10_000, "平方米"),
  ...each("area", 1, "公顷"),
  ...each("area", 1 / 15, "亩"),
  ...each("length", 1, "公里", "千米"),
  ...each("length", 1 / 1000, "米"),
  ...each("mass", 1, "吨"),
  ...each("mass", 1 / 1000, "公斤", "千克"),
  ...each("power", 1000, "兆瓦"),
  ...each("power", 1, "千瓦"),
  ...each(
    "things",
    1,
    "家企业",
    "所学校",
    "个小区",
    "个社区",
    "个街道",
    "个乡镇",
    "个村",
    "个景区",
    "家医院",
  ),
  ...each(
    "things",
    1,
    "件实事",
    "件提案",
    "条建议",
    "件建议",
    "项任务",
    "项措施",
    "个",
    "项",
    "家",
    "所",
    "件",
    "条",
    "座",
    "套",
  ),
];

/** 万, 亿 and what stands before them, as factors. */
export const scales: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
