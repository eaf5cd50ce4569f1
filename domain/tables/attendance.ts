import { column } from "./column";
import { evidenceColumns, provenanceColumns, sessionColumns } from "./record-columns";

const person = (zh: readonly [string, string], en: readonly [string, string]) =>
  column({ type: "integer", unit: "person", total: "sum" }, zh, en);

/** A row a sitting. */
export const attendance = {
  key: "attendance",
  title: { "zh-CN": "出席", en: "Attendance" },
  row: { "zh-CN": "每次全体会议一行", en: "A row a sitting" },
  columns: {
    ...sessionColumns,
    sitting: column(
      { type: "code" },
      ["全体会议", "preparatory 预备；opening 开幕；plenary 大会；closing 闭幕"],
      ["Sitting", "preparatory, opening, plenary or closing"],
    ),
    date: column({ type: "date" }, ["日期", "全体会议当日"], ["Date", "Day of the sitting"]),
    in_office: person(["全体", "实有代表或委员总数"], ["In office", "All deputies or members in office"]),
    due: person(["应出席", "报道所称应出席或应到人数"], ["Due", "Number due as reported"]),
    present: person(
      ["实到", "报道所称实到或出席人数；列席、特邀不计"],
      ["Present", "Number present as reported; observers and guests are not counted"],
    ),
    absent: person(["请假缺席", "报道所称请假或缺席人数"], ["Absent", "On leave or absent as reported"]),
    rate: column(
      { type: "decimal", unit: "percent", total: { part: "present", of: "due" } },
      ["出席率", "实到除以应出席"],
      ["Rate", "Present divided by due"],
    ),
    threshold: column(
      { type: "integer", unit: "person" },
      ["法定人数", "按规则所需的最少人数"],
      ["Quorum", "Least number that satisfies the rule"],
    ),
    margin: column(
      { type: "integer", unit: "person" },
      ["余额", "实到减法定人数"],
      ["Margin", "Present minus quorum"],
    ),
    quorum_met: column(
      { type: "boolean" },
      ["达到", "实到是否不少于法定人数"],
      ["Quorum met", "Whether present is at least the quorum"],
    ),
    base: column(
      { type: "code" },
      ["基数", "in_office 全体；due 以应出席代替"],
      ["Base", "in_office, or due standing in for it"],
    ),
    rule: column(
      { type: "code" },
      ["规则", "规则编号，见方法页"],
      ["Rule", "Identifier of the rule; see the method page"],
    ),
    claim: column(
      { type: "text" },
      ["报道原话", "报道关于人数的原话"],
      ["Claim", "The report’s own words about the quorum"],
    ),
    agreement: column(
      { type: "code" },
      ["是否一致", "原话与规则结果是否一致"],
      ["Agreement", "Whether the words agree with the rule"],
    ),
    ...provenanceColumns,
    quote_due: column(
      { type: "text", isUsual: false },
      ["应出席原文", "应出席人数在来源中的字句"],
      ["Words for due", "Words of the source that give the number due"],
    ),
    quote_present: column(
      { type: "text", isUsual: false },
      ["实到原文", "实到人数在来源中的字句"],
      ["Words for present", "Words of the source that give the number present"],
    ),
    sitting_id: column(
      { type: "code", isUsual: false },
      ["全体会议编号", "记录中的编号，会议之内不变"],
      ["Sitting’s identifier", "Identifier within the record"],
    ),
    ordinal: column(
      { type: "integer", isUsual: false },
      ["第几次", "第几次全体会议，报道有编号时"],
      ["Ordinal", "Number of the plenary meeting, where it has one"],
    ),
    ...evidenceColumns,
  },
} as const;
