import type { AttendanceRow } from "./attendance-row";

/** What a cell holds: exported as it stands, null as an empty cell. */
export type Cell = string | number | boolean | null;

/** A column with its definition, in both languages; the definitions travel with every file. */
export type Column<Row> = {
  key: string;
  title: { "zh-CN": string; en: string };
  unit: "person" | "percent" | "year" | "date" | "moment" | "text" | "code" | "truth";
  definition: { "zh-CN": string; en: string };
  value(row: Row): Cell;
};

const column = (
  key: string,
  unit: Column<AttendanceRow>["unit"],
  zh: readonly [title: string, definition: string],
  en: readonly [title: string, definition: string],
  value: (row: AttendanceRow) => Cell,
): Column<AttendanceRow> => ({
  key,
  unit,
  title: { "zh-CN": zh[0], en: en[0] },
  definition: { "zh-CN": zh[1], en: en[1] },
  value,
});

const joined = (values: readonly (string | null)[]) =>
  values.filter((value) => value !== null).join(" | ") || null;

/** The attendance table, a row a sitting. An empty cell is "not reported", never zero. */
export const attendanceColumns: readonly Column<AttendanceRow>[] = [
  column(
    "session",
    "code",
    ["会议编号", "永久地址中的编号"],
    ["Session", "Identifier in the permanent address"],
    (r) => r.sessionKey,
  ),
  column(
    "region_code",
    "code",
    ["区划代码", "GB/T 2260 代码；100000 为全国"],
    ["Region code", "GB/T 2260 code; 100000 is the whole country"],
    (r) => r.regionCode,
  ),
  column(
    "region",
    "text",
    ["区划", "会议当时的名称"],
    ["Region", "Name at the time of the session"],
    (r) => r.regionName,
  ),
  column(
    "body",
    "code",
    ["机构", "people_congress 人大；cppcc 政协"],
    ["Body", "people_congress or cppcc"],
    (r) => r.kind,
  ),
  column(
    "level",
    "code",
    ["层级", "全国、省、市、县、乡"],
    ["Level", "national, province, city, county or township"],
    (r) => r.level,
  ),
  column("term", "text", ["届", "本级该机构的届次"], ["Term", "Number of the body’s term"], (r) => r.term),
  column(
    "session_number",
    "text",
    ["次", "届内会议次序"],
    ["Session number", "Number within the term"],
    (r) => r.session,
  ),
  column("year", "year", ["年份", "会议举行之年"], ["Year", "Year in which it was held"], (r) => r.year),
  column(
    "sitting",
    "code",
    ["全体会议", "preparatory 预备；opening 开幕；plenary 大会；closing 闭幕"],
    ["Sitting", "preparatory, opening, plenary or closing"],
    (r) => r.sitting,
  ),
  column("date", "date", ["日期", "全体会议当日"], ["Date", "Day of the sitting"], (r) => r.date),
  column(
    "in_office",
    "person",
    ["全体", "实有代表或委员总数"],
    ["In office", "All deputies or members in office"],
    (r) => r.inOffice,
  ),
  column(
    "due",
    "person",
    ["应出席", "报道所称应出席或应到人数"],
    ["Due", "Number due as reported"],
    (r) => r.due,
  ),
  column(
    "present",
    "person",
    ["实到", "报道所称实到或出席人数；列席、特邀不计"],
    ["Present", "Number present as reported; observers and guests are not counted"],
    (r) => r.present,
  ),
  column(
    "absent",
    "person",
    ["请假缺席", "报道所称请假或缺席人数"],
    ["Absent", "On leave or absent as reported"],
    (r) => r.absent,
  ),
  column("rate", "percent", ["出席率", "实到除以应出席"], ["Rate", "Present divided by due"], (r) => r.rate),
  column(
    "threshold",
    "person",
    ["法定人数", "按规则所需的最少人数"],
    ["Quorum", "Least number that satisfies the rule"],
    (r) => r.threshold,
  ),
  column("margin", "person", ["余额", "实到减法定人数"], ["Margin", "Present minus quorum"], (r) => r.margin),
  column(
    "quorum_met",
    "truth",
    ["达到", "实到是否不少于法定人数"],
    ["Quorum met", "Whether present is at least the quorum"],
    (r) => r.quorumMet,
  ),
  column(
    "base",
    "code",
    ["基数", "in_office 全体；due 以应出席代替"],
    ["Base", "in_office, or due standing in for it"],
    (r) => r.base,
  ),
  column(
    "rule",
    "code",
    ["规则", "规则编号，见方法页"],
    ["Rule", "Identifier of the rule; see the method page"],
    (r) => r.rule,
  ),
  column(
    "claim",
    "text",
    ["报道原话", "报道关于人数的原话"],
    ["Claim", "The report’s own words about the quorum"],
    (r) => r.quorumClaim,
  ),
  column(
    "agreement",
    "code",
    ["是否一致", "原话与规则结果是否一致"],
    ["Agreement", "Whether the words agree with the rule"],
    (r) => r.agreement,
  ),
  column(
    "revision",
    "text",
    ["版本", "数据所出的版本号"],
    ["Revision", "Number of the revision the row is from"],
    (r) => r.revision,
  ),
  column(
    "sha256",
    "code",
    ["版本哈希", "该版本规范 JSON 的 SHA-256"],
    ["Revision hash", "SHA-256 of the revision’s canonical JSON"],
    (r) => r.sha256,
  ),
  column(
    "published_at",
    "moment",
    ["发布时间", "该版本发布时刻（UTC）"],
    ["Published", "Moment of publication (UTC)"],
    (r) => r.publishedAt,
  ),
  column(
    "source",
    "text",
    ["来源", "来源标题与出版者"],
    ["Source", "Title and publisher of the sources"],
    (r) => joined(r.sources.map(({ title, publisher }) => joined([title, publisher]))),
  ),
  column(
    "source_url",
    "text",
    ["来源网址", "来源的网址"],
    ["Source address", "Addresses of the sources"],
    (r) => joined(r.sources.map(({ url }) => url)),
  ),
  column(
    "source_sha256",
    "code",
    ["来源哈希", "收到的原文的 SHA-256"],
    ["Source hash", "SHA-256 of the texts received"],
    (r) => joined(r.sources.map(({ sha256 }) => sha256)),
  ),
  column(
    "quote_due",
    "text",
    ["应出席原文", "应出席人数在来源中的字句"],
    ["Words for due", "Words of the source that give the number due"],
    (r) => r.quotes.due ?? null,
  ),
  column(
    "quote_present",
    "text",
    ["实到原文", "实到人数在来源中的字句"],
    ["Words for present", "Words of the source that give the number present"],
    (r) => r.quotes.present ?? null,
  ),
];
