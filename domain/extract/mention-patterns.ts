import { place } from "./region-words";
import type { ReportedBody } from "./types";

type Pattern = {
  id: string;
  body: ReportedBody;
  pattern: RegExp;
};

const N = "(?:\\d{1,3}|[〇零一二三四五六七八九十百]{1,4})";
/** 新一届 and 上一届 count nothing. */
const term = `(?<![新本上每历这该下])第?(?<term>${N})届`;
const session = `第?(?<session>${N})次`;
const meeting = "(?:全体)?(?:会议|全会|大会)(?!室)";
const congress = "(?:人民代表大会|人代会|人大)";
const conference = "(?:中国人民政治协商会议|人民政协|政协)";
const standing = "常(?:务委员|委)会";
/** 县人大常委会召开第十七次会议, 常委会在会展中心举行第三次会议: verb, day and place stand within the name. */
const held = "(?:(?:(?:于|在|今|昨|\\d{1,2}[月日])[^，。；：！\\n《》届]{0,24}?)?(?:召开|举行)了?)?";

/**
 * How reports name a session. Groups: region, term, session. The region may also stand right before the words; then
 * it is looked for there.
 */
export const mentionPatterns: readonly Pattern[] = [
  {
    id: "congress",
    body: "people_congress",
    pattern: new RegExp(
      `${term}(?<region>全国|${place})?${congress}${held}${session}(?:会议|全会|大会|全体会议)(?!室)`,
      "g",
    ),
  },
  {
    id: "congress-session-first",
    body: "people_congress",
    pattern: new RegExp(`${term}${session}(?:人民代表大会|人代会)(?:会议)?`, "g"),
  },
  {
    id: "congress-term-after",
    body: "people_congress",
    pattern: new RegExp(`(?:人民代表大会|人大)${term}${session}(?:会议|全会|大会|全体会议)(?!室)`, "g"),
  },
  {
    id: "cppcc-committee",
    body: "cppcc",
    pattern: new RegExp(
      `${conference}(?<region>全国|${place})?${term}(?<region2>全国|${place})?委员会${session}${meeting}`,
      "g",
    ),
  },
  {
    id: "cppcc-region-term",
    body: "cppcc",
    pattern: new RegExp(
      `${conference}(?<region>全国|${place})?(?:委员会(?:（[^（）]{2,16}）)?)?${held}${term}(?:全国|委员会)?${session}${meeting}`,
      "g",
    ),
  },
  {
    id: "cppcc-term-first",
    body: "cppcc",
    pattern: new RegExp(
      `${term}(?<region>全国|省|自治区|市|州|县|旗|区)?(?:政协|人民政协)(?:委员会)?${session}${meeting}`,
      "g",
    ),
  },
  {
    id: "congress-standing",
    body: "standing_committee",
    pattern: new RegExp(
      `(?:${term}(?<region>全国|${place})?)?(?:人民代表大会|人大)${standing}${held}${session}${meeting}`,
      "g",
    ),
  },
  {
    id: "cppcc-standing",
    body: "cppcc_standing_committee",
    pattern: new RegExp(
      `${conference}(?<region>全国|(?!第?${N}届)${place})?${held}(?:${term}(?<region2>全国|${place})?)?(?:委员会)?${standing}(?:会?议)?${held}${session}(?:全体)?会议`,
      "g",
    ),
  },
  {
    id: "cppcc-standing-session-first",
    body: "cppcc_standing_committee",
    pattern: new RegExp(
      `${conference}(?<region>全国|${place})?(?:委员会)?${held}${term}(?<region2>全国|${place})?(?:委员会)?${held}${session}常(?:务委员|委)(?:会议|会(?:会议|全体会议|扩大会议)?)`,
      "g",
    ),
  },
];
