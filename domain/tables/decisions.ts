import { column } from "./column";
import { evidenceColumns, provenanceColumns, sessionColumns } from "./record-columns";

const votes = (zh: readonly [string, string], en: readonly [string, string]) =>
  column({ type: "integer", unit: "vote", total: "sum" }, zh, en);

const sitting = column(
  { type: "code" },
  ["全体会议", "表决所在的全体会议：preparatory、opening、plenary 或 closing"],
  ["Sitting", "The sitting that voted: preparatory, opening, plenary or closing"],
);
const date = column({ type: "date" }, ["日期", "表决之日"], ["Date", "Day of the vote"]);

const votesCast = {
  votes_for: votes(["赞成", "赞成票数"], ["For", "Votes for"]),
  votes_against: votes(["反对", "反对票数"], ["Against", "Votes against"]),
  votes_abstain: votes(["弃权", "弃权票数"], ["Abstain", "Abstentions"]),
};

/** How a vote stands to what the rule needs. */
const majorityColumns = {
  base: column(
    { type: "code" },
    ["基数", "in_office 全体；due 以应出席代替"],
    ["Base", "in_office, or due standing in for it"],
  ),
  base_count: column(
    { type: "integer", unit: "person" },
    ["基数人数", "过半数所据的人数；表决当次未报道时取会议其他全体会议的数"],
    ["Base count", "Number that the majority is of; where the sitting gives none, that of another sitting"],
  ),
  needed: column(
    { type: "integer", unit: "vote" },
    ["所需票数", "全体过半数：基数的一半取整加一"],
    ["Needed", "Least number that is more than half of all: half of the base, rounded down, and one"],
  ),
  margin: column(
    { type: "integer", unit: "vote" },
    ["余额", "赞成票减所需票数"],
    ["Margin", "Votes for minus votes needed"],
  ),
  passes: column(
    { type: "boolean" },
    ["过半数", "赞成票是否达到所需票数"],
    ["Majority", "Whether the votes for are as many as needed"],
  ),
  rule: column(
    { type: "code" },
    ["规则", "规则编号，见方法页"],
    ["Rule", "Identifier of the rule; see the method page"],
  ),
};

/** A row a resolution. */
export const resolutions = {
  key: "resolutions",
  title: { "zh-CN": "决议", en: "Resolutions" },
  row: { "zh-CN": "每项决议、决定一行", en: "A row a resolution" },
  columns: {
    ...sessionColumns,
    number: column({ type: "integer" }, ["序号", "在记录中的次序"], ["Number", "Its place in the record"]),
    title: column({ type: "text" }, ["标题", "报道所称标题"], ["Title", "Title as reported"]),
    category: column(
      { type: "code" },
      ["类别", "按标题归入的类别，见方法页"],
      ["Category", "Category by its title; see the method page"],
    ),
    method: column(
      { type: "code" },
      ["方式", "button 按键；hands 举手；ballot 投票；applause 鼓掌；unspecified 未说明"],
      ["Method", "button, hands, ballot, applause or unspecified"],
    ),
    ...votesCast,
    votes_not_voting: votes(["未按键", "未参加表决的人数"], ["Not voting", "Present and not voting"]),
    outcome: column(
      { type: "code" },
      ["结果", "adopted 通过；not_adopted 未通过"],
      ["Outcome", "adopted or not_adopted"],
    ),
    sitting,
    date,
    ...majorityColumns,
    ...provenanceColumns,
    item: column(
      { type: "code", isUsual: false },
      ["决议编号", "记录中的编号"],
      ["Resolution’s identifier", "Identifier within the record"],
    ),
    ...evidenceColumns,
  },
} as const;

/** A row an election. */
export const elections = {
  key: "elections",
  title: { "zh-CN": "选举", en: "Elections" },
  row: { "zh-CN": "每人每职一行", en: "A row a person elected to a post" },
  columns: {
    ...sessionColumns,
    number: column({ type: "integer" }, ["序号", "在记录中的次序"], ["Number", "Its place in the record"]),
    person: column({ type: "text" }, ["姓名", "报道所称姓名"], ["Person", "Name as reported"]),
    post: column({ type: "text" }, ["职务", "当选的职务"], ["Post", "Post to which they were elected"]),
    ...votesCast,
    sitting,
    date,
    ...majorityColumns,
    ...provenanceColumns,
    item: column(
      { type: "code", isUsual: false },
      ["选举编号", "记录中的编号"],
      ["Election’s identifier", "Identifier within the record"],
    ),
    ...evidenceColumns,
  },
} as const;
