import { place } from "./region-words";
import type { ReportedBody } from "./types";

type Pattern = {
  id: string;
  body: ReportedBody;
  pattern: RegExp;
  meaning: string;
  example: string;
  /** Words close to the example that the rule must not take. */
  not: string;
};

const N = "(?:\\d{1,3}|[〇零一二三四五六七八九十百]{1,4})";
const term = `第?(?<term>${N})届`;
const session = `第?(?<session>${N})次`;
const meeting = "(?:全体)?(?:会议|全会|大会)(?!室)";
const congress = "(?:人民代表大会|人代会|人大)";
const conference = "(?:中国人民政治协商会议|人民政协|政协)";
const standing = "常(?:务委员|委)会";

/**
 * How reports name a session. Groups: region, term, session. The region may also stand right before the words; then
 * it is looked for there.
 */
export const mentionPatterns: readonly Pattern[] = [
  {
    id: "congress",
    body: "people_congress",
    pattern: new RegExp(
      `${term}(?<region>全国|${place})?${congress}${session}(?:会议|全会|大会|全体会议)(?!室)`,
      "g",
    ),
    meaning: "a congress session, term before the body",
    example: "吕梁市离石区第七届人民代表大会第四次会议",
    not: "省十三届人大常委会第二十六次会议",
  },
  {
    id: "congress-session-first",
    body: "people_congress",
    pattern: new RegExp(`${term}${session}(?:人民代表大会|人代会)(?:会议)?`, "g"),
    meaning: "a congress session, session before the body",
    example: "孟村镇召开了第十九届第一次人民代表大会",
    not: "第十九届人民代表大会代表",
  },
  {
    id: "cppcc-committee",
    body: "cppcc",
    pattern: new RegExp(
      `${conference}(?<region>全国|${place})?${term}(?<region2>全国|${place})?委员会${session}${meeting}`,
      "g",
    ),
    meaning: "a CPPCC session by the committee's name, region before or after the term",
    example: "政协第七届吕梁市离石区委员会第三次会议",
    not: "政协第七届吕梁市离石区委员会常务委员会工作报告",
  },
  {
    id: "cppcc-region-term",
    body: "cppcc",
    pattern: new RegExp(
      `(?:${conference})(?<region>全国|${place})?(?:委员会(?:（[^（）]{2,16}）)?)?${term}(?:全国|委员会)?${session}${meeting}`,
      "g",
    ),
    meaning: "a CPPCC session in short form",
    example: "政协吕梁市离石区七届三次会议",
    not: "九届二次会议以来",
  },
  {
    id: "cppcc-term-first",
    body: "cppcc",
    pattern: new RegExp(
      `${term}(?<region>全国|省|自治区|市|州|县|旗|区)?(?:政协|人民政协)(?:委员会)?${session}${meeting}`,
      "g",
    ),
    meaning: "a CPPCC session, term before the body",
    example: "十届县政协二次会议",
    not: "七届州政协主席",
  },
  {
    id: "congress-standing",
    body: "standing_committee",
    pattern: new RegExp(
      `(?:${term}(?<region>全国|${place})?)?(?:人民代表大会|人大)${standing}(?:党组)?${session}${meeting}`,
      "g",
    ),
    meaning: "a meeting of a congress's standing committee",
    example: "市十五届人大常委会第三十次会议",
    not: "市十五届人大三次会议",
  },
  {
    id: "cppcc-standing",
    body: "cppcc_standing_committee",
    pattern: new RegExp(
      `${conference}(?<region>全国|${place})?(?:${term}(?<region2>全国|${place})?)?(?:委员会)?${standing}(?:会?议)?${session}(?:全体)?会议`,
      "g",
    ),
    meaning: "a meeting of a CPPCC standing committee",
    example: "政协第十届常务委员会第二次会议",
    not: "政协第十届全国委员会第五次会议",
  },
  {
    id: "cppcc-standing-session-first",
    body: "cppcc_standing_committee",
    pattern: new RegExp(
      `${conference}(?<region>全国|${place})?${term}(?<region2>全国|${place})?(?:委员会)?${session}常(?:务委员|委)会?会?议`,
      "g",
    ),
    meaning: "a meeting of a CPPCC standing committee, its number before the name",
    example: "省政协十二届第九次常委会议",
    not: "省政协十二届第33次主席会议",
  },
];
