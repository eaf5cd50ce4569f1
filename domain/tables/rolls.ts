import { column } from "./column";
import { sessionColumns } from "./record-columns";

/**
 * A row a member of a closed roll. Rolls are no part of records: what holds a row is the hash in the ledger's entry about
 * closing. Reasons for leave are never in it.
 */
export const rolls = {
  key: "rolls",
  title: { "zh-CN": "点名", en: "Roll calls" },
  row: {
    "zh-CN": "每次已结束的点名，每名代表或委员一行；指定时点的表不含其后重新点过的",
    en: "A row a member and closed roll; as of a moment, without rolls that were opened again since",
  },
  columns: {
    ...sessionColumns,
    roll: column(
      { type: "integer" },
      ["点名序号", "本次会议中的第几次点名"],
      ["Roll", "Number of the roll within the session"],
    ),
    sitting: column(
      { type: "code" },
      ["全体会议", "preparatory 预备；opening 开幕；plenary 大会；closing 闭幕"],
      ["Sitting", "preparatory, opening, plenary or closing"],
    ),
    ordinal: column(
      { type: "integer", isUsual: false },
      ["第几次", "第几次全体会议，点名时注明的"],
      ["Ordinal", "Number of the plenary meeting, where the roll gives one"],
    ),
    date: column({ type: "date" }, ["日期", "全体会议当日"], ["Date", "Day of the sitting"]),
    number: column(
      { type: "code" },
      ["编号", "名册所载编号，以点名结束时为准"],
      ["Member’s number", "As the roster gave it when the roll was closed"],
    ),
    name: column(
      { type: "text" },
      ["姓名", "名册所载姓名，以点名结束时为准"],
      ["Name", "As the roster gave it when the roll was closed"],
    ),
    delegation: column(
      { type: "text" },
      ["代表团或界别", "名册所载，以点名结束时为准"],
      ["Delegation or sector", "As the roster gave it when the roll was closed"],
    ),
    status: column(
      { type: "code" },
      ["到会", "present 实到；late 迟到，计入实到；leave 请假；absent 缺席。请假事由不导出"],
      ["Status", "present, late (counted as present), leave or absent; reasons for leave are never exported"],
    ),
    closed_at: column(
      { type: "moment" },
      ["结束时间", "点名结束时刻（UTC）"],
      ["Closed", "Moment at which the roll was closed (UTC)"],
    ),
    sha256: column(
      { type: "code" },
      ["点名哈希", "点名全部各行的 SHA-256，台账中结束点名的一条载有同一值"],
      ["Roll’s hash", "SHA-256 of all lines of the roll, as in the ledger’s entry about closing it"],
    ),
  },
} as const;
