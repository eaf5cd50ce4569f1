import { column } from "./column";
import { evidenceColumns, provenanceColumns, sessionColumns } from "./record-columns";

const states = "open 待办；under_way 在办；done 办结；dropped 不再办";
const statesEn = "open, under_way, done or dropped";

/** What became of a directive. Kept beside the record, as it is now alone: empty where a past moment is asked for. */
const followupColumns = {
  public_notes: column(
    { type: "integer", unit: "item", total: "sum", empty: "not_followed" },
    ["公开记事", "已公开的办理记事件数；没有跟踪为空。取导出时的情况，指定时点的表中为空"],
    [
      "Public notes",
      "Published notes on what became of it; empty where nobody follows it up. As it is now; empty in a table as of a moment",
    ],
  ),
  newest_note_day: column(
    { type: "date", empty: "no_note" },
    ["最近记事日期", "最近一件公开记事所记之日。取导出时的情况，指定时点的表中为空"],
    [
      "Newest note’s day",
      "Day that the newest public note is about. As it is now; empty in a table as of a moment",
    ],
  ),
  newest_note_state: column(
    { type: "code", empty: "no_note" },
    ["最近记事所称状态", `${states}。取导出时的情况，指定时点的表中为空`],
    [
      "Newest note’s state",
      `How far it is by the newest public note: ${statesEn}. As it is now; empty in a table as of a moment`,
    ],
  ),
  newest_note: column(
    { type: "text", empty: "no_note" },
    ["最近记事", "最近一件公开记事的全文。取导出时的情况，指定时点的表中为空"],
    ["Newest note", "Words of the newest public note. As it is now; empty in a table as of a moment"],
  ),
};

/** What only those who may take follow-ups into tables see of them. */
const followupStaffColumns = {
  addressee: column(
    { type: "text", empty: "not_set" },
    ["承办", "跟踪表所列承办单位。取导出时的情况，指定时点的表中为空"],
    ["Addressee", "Who is to do it. As it is now; empty in a table as of a moment"],
  ),
  deadline: column(
    { type: "date", empty: "not_set" },
    ["期限", "跟踪表所列期限。取导出时的情况，指定时点的表中为空"],
    ["Deadline", "Day by which it is to be done. As it is now; empty in a table as of a moment"],
  ),
  state: column(
    { type: "code", empty: "not_followed" },
    ["办理状态", `${states}；没有跟踪为空。取导出时的情况，指定时点的表中为空`],
    [
      "State",
      `${statesEn}, by all notes; empty where nobody follows it up. As it is now; empty in a table as of a moment`,
    ],
  ),
};

/** Keys of the columns that are not for all who may export. */
export const staffColumns: readonly string[] = Object.keys(followupStaffColumns);

/** A row a numbered point of a speech, or a point below one. */
export const directives = {
  key: "directives",
  title: { "zh-CN": "要求", en: "Directives" },
  row: { "zh-CN": "讲话每一点及其下各点各一行", en: "A row a point of a speech, and each point below it" },
  columns: {
    ...sessionColumns,
    speaker: column(
      { type: "text" },
      ["讲话人", "报道所称姓名；空为会议要求"],
      ["Speaker", "Name as reported; empty where the meeting itself asks"],
    ),
    post: column(
      { type: "text" },
      ["职务", "讲话人在该次会议报道中的职务"],
      ["Post", "Posts of the speaker in the reports of the session"],
    ),
    point: column(
      { type: "code" },
      ["点号", "在讲话中的序号，下级以点相连，如 2.1"],
      ["Point", "Number within the speech, parts joined by dots, such as 2.1"],
    ),
    heading: column({ type: "text" }, ["要点", "报道原文"], ["Heading", "As reported"]),
    text: column({ type: "text" }, ["正文", "要点之后的原文"], ["Text", "What follows the heading"]),
    themes: column(
      { type: "text" },
      ["主题", "由人选定，或按公布的词表由字句推出；只在第一级各点"],
      [
        "Themes",
        "Chosen by people, or suggested by its words and the published list; only for points of the first rank",
      ],
    ),
    themes_by: column(
      { type: "code" },
      ["主题来由", "rule 按词表推出；people 由人选定；下级各点为空"],
      [
        "Themes by",
        "rule: suggested by the published list; people: chosen by people; empty below the first rank",
      ],
    ),
    quantities: column(
      { type: "text" },
      ["所列数量", "要点及其下各点写到的数量，照原文"],
      ["Quantities", "Quantities that the point and those below it name, as written"],
    ),
    ...followupColumns,
    ...followupStaffColumns,
    ...provenanceColumns,
    item: column(
      { type: "code", isUsual: false },
      ["要求编号", "记录中的编号"],
      ["Directive’s identifier", "Identifier within the record"],
    ),
    above: column(
      { type: "code", isUsual: false },
      ["上级编号", "上一级要点的编号"],
      ["Above", "Identifier of the point above"],
    ),
    ...evidenceColumns,
  },
} as const;

/** A row a report heard. */
export const reports = {
  key: "reports",
  title: { "zh-CN": "报告", en: "Reports" },
  row: { "zh-CN": "每个听取或审议的报告一行", en: "A row a report heard" },
  columns: {
    ...sessionColumns,
    number: column({ type: "integer" }, ["序号", "在记录中的次序"], ["Number", "Its place in the record"]),
    title: column({ type: "text" }, ["标题", "报道所称标题"], ["Title", "Title as reported"]),
    presenter: column({ type: "text" }, ["报告人", "报道所称姓名"], ["Presenter", "Name as reported"]),
    post: column(
      { type: "text" },
      ["职务", "报告人在该次会议报道中的职务"],
      ["Post", "Posts of the presenter in the reports of the session"],
    ),
    sitting: column(
      { type: "code" },
      ["全体会议", "preparatory 预备；opening 开幕；plenary 大会；closing 闭幕"],
      ["Sitting", "preparatory, opening, plenary or closing"],
    ),
    date: column({ type: "date" }, ["日期", "全体会议当日"], ["Date", "Day of the sitting"]),
    ...provenanceColumns,
    item: column(
      { type: "code", isUsual: false },
      ["报告编号", "记录中的编号"],
      ["Report’s identifier", "Identifier within the record"],
    ),
    ...evidenceColumns,
  },
} as const;
