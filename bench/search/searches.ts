import type { SearchFilter } from "@/domain/search";

/** What residents, journalists and researchers type: frequent words, rare ones, names, figures, narrowed, far down. */
export const searches: readonly { typed: string; filter?: SearchFilter; cursor?: string }[] = [
  ...["王", "预", "法", "县", "养", "镇"].map((typed) => ({ typed })),
  ...["预算", "教育", "养老", "法院", "工作", "会议", "离石", "山西", "旅游", "就业", "黄河", "信访"].map(
    (typed) => ({ typed }),
  ),
  ...[
    "人民法院",
    "乡村振兴",
    "营商环境",
    "政府工作报告",
    "老旧小区改造",
    "财政预算执行情况",
    "提案工作情况",
  ].map((typed) => ({
    typed,
  })),
  ...["王建国", "李伟", "张志强", "刘海", "欧阳锋", "wjg", "liwei", "zhangzhiqiang", "lzq"].map((typed) => ({
    typed,
  })),
  ...["194", "应出席194", "2023", "180 人", "51个项目", "99亿元", "收到提案 120"].map((typed) => ({ typed })),
  ...["離石", "財政預算", "養老服務", "rural 2023", "lishi", "Lüliang", "Beijing congress"].map((typed) => ({
    typed,
  })),
  ...["离石 教育", "太原 预算 2023", "王 法院院长", "黄河流域 生态 山西", "养老 就业 教育"].map((typed) => ({
    typed,
  })),
  ...["火星移民", "根本没有这个词", "zzzz", "777777"].map((typed) => ({ typed })),
  { typed: "预算", filter: { year: 2023 } },
  { typed: "教育", filter: { body: "cppcc", year: 2020 } },
  { typed: "工作", filter: { region: "140000" } },
  { typed: "报告", filter: { region: "141100", kind: "resolution" } },
  { typed: "王", filter: { kind: "person", region: "370000" } },
  { typed: "养老", filter: { theme: "livelihood", year: 2019 } },
  { typed: "", filter: { region: "141102" } },
  { typed: "", filter: { year: 2016, body: "people_congress" } },
  { typed: "教育", cursor: "2-4000000000000000" },
  { typed: "预算", cursor: "1-3500000000000000" },
  { typed: "乡村振兴", cursor: "3-3200000000000000" },
];
