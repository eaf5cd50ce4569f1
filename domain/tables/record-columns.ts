import { column } from "./column";

/** The session that a row belongs to. */
export const sessionColumns = {
  session: column(
    { type: "code" },
    ["会议编号", "永久地址中的编号"],
    ["Session", "Identifier in the permanent address"],
  ),
  region_code: column(
    { type: "code" },
    ["区划代码", "GB/T 2260 代码；100000 为全国"],
    ["Region code", "GB/T 2260 code; 100000 is the whole country"],
  ),
  region: column({ type: "text" }, ["区划", "会议当时的名称"], ["Region", "Name at the time of the session"]),
  body: column(
    { type: "code" },
    ["机构", "people_congress 人大；cppcc 政协"],
    ["Body", "people_congress or cppcc"],
  ),
  level: column(
    { type: "code" },
    ["层级", "全国、省、市、县、乡"],
    ["Level", "national, province, city, county or township"],
  ),
  term: column({ type: "integer" }, ["届", "本级该机构的届次"], ["Term", "Number of the body’s term"]),
  session_number: column(
    { type: "integer" },
    ["次", "届内会议次序"],
    ["Session number", "Number within the term"],
  ),
  year: column(
    { type: "integer", unit: "year" },
    ["年份", "会议举行之年"],
    ["Year", "Year in which it was held"],
  ),
};

/** Where a row comes from: every row of every table carries its revision and the revision's hash. */
export const provenanceColumns = {
  revision: column(
    { type: "integer" },
    ["版本", "数据所出的版本号"],
    ["Revision", "Number of the revision the row is from"],
  ),
  sha256: column(
    { type: "code" },
    ["版本哈希", "该版本规范 JSON 的 SHA-256"],
    ["Revision hash", "SHA-256 of the revision’s canonical JSON"],
  ),
  published_at: column(
    { type: "moment" },
    ["发布时间", "该版本发布时刻（UTC）"],
    ["Published", "Moment of publication (UTC)"],
  ),
  source: column(
    { type: "text", isUsual: false },
    ["来源", "来源标题与出版者"],
    ["Source", "Title and publisher of the sources"],
  ),
  source_url: column(
    { type: "text", isUsual: false },
    ["来源网址", "来源的网址"],
    ["Source address", "Addresses of the sources"],
  ),
  source_sha256: column(
    { type: "code", isUsual: false },
    ["来源哈希", "收到的原文的 SHA-256"],
    ["Source hash", "SHA-256 of the texts received"],
  ),
};

/** The words that a row's values rest on. */
export const evidenceColumns = {
  quotes: column(
    { type: "text", isUsual: false },
    ["原文字句", "本行各值在来源中的字句，或手工录入所据，值的名称在前"],
    [
      "Words",
      "Words of the sources for each value of the row, or what it was entered from, each after the value’s name",
    ],
  ),
  evidence: column(
    { type: "json", isUsual: false },
    ["出处", "本行各值的出处：路径、来源哈希、起止位置（UTF-16）、字句，JSON 数组"],
    [
      "Evidence",
      "For each value of the row: path, hash of the source, spans (UTF-16 offsets) and words, a JSON array",
    ],
  ),
};
