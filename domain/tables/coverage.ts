import { column } from "./column";
import { provenanceColumns, sessionColumns } from "./record-columns";

const items = (zh: readonly [string, string], en: readonly [string, string]) =>
  column({ type: "integer", unit: "item", total: "sum" }, zh, en);

/** A row a session: how much of it is reported, and what is not. */
export const coverage = {
  key: "coverage",
  title: { "zh-CN": "报道情况", en: "Coverage" },
  row: {
    "zh-CN": "每次会议一行：报道了多少，缺什么",
    en: "A row a session: how much is reported, and what is not",
  },
  columns: {
    ...sessionColumns,
    first_day: column({ type: "date" }, ["首日", "已知的第一天"], ["First day", "First day known"]),
    last_day: column({ type: "date" }, ["末日", "已知的最后一天"], ["Last day", "Last day known"]),
    sittings: items(["全体会议数", "记录中的全体会议"], ["Sittings", "Sittings in the record"]),
    sittings_counted: items(
      ["有出席数的会议", "应出席与实到都有报道的全体会议"],
      ["Sittings counted", "Sittings with both the number due and the number present"],
    ),
    sittings_in_office: items(
      ["有全体数的会议", "报道了全体人数的全体会议"],
      ["Sittings with all in office", "Sittings for which the number in office is reported"],
    ),
    resolutions: items(["决议数", "记录中的决议、决定"], ["Resolutions", "Resolutions in the record"]),
    resolutions_voted: items(
      ["有票数的决议", "报道了赞成票数的决议"],
      ["Resolutions with votes", "Resolutions with the votes for"],
    ),
    elections: items(["选举数", "记录中的当选"], ["Elections", "Elections in the record"]),
    elections_voted: items(
      ["有票数的选举", "报道了得票数的选举"],
      ["Elections with votes", "Elections with the votes for"],
    ),
    reports: items(["报告数", "记录中的报告"], ["Reports", "Reports in the record"]),
    reports_presented: items(
      ["有报告人的报告", "报道了报告人的报告"],
      ["Reports with presenter", "Reports whose presenter is named"],
    ),
    directives: items(
      ["要求数", "讲话的各点及其下各点"],
      ["Directives", "Points of speeches and those below them"],
    ),
    proposals_received: items(
      ["收到提案", "收到的提案或议案、建议，空为未报道"],
      ["Proposals received", "Proposals received; empty where not reported"],
    ),
    proposals_filed: items(
      ["立案", "立案的件数，空为未报道"],
      ["Proposals filed", "Proposals filed; empty where not reported"],
    ),
    sources_quoted: items(
      ["有原文的来源", "收到原文的来源，不含只有公布数字的"],
      ["Sources with words", "Sources whose text was received, not published figures alone"],
    ),
    not_reported: column(
      { type: "text" },
      [
        "未报道",
        "没有报道的项目，以空格分开：attendance、in_office、resolutions、votes、reports、presenters、directives、proposals、days",
      ],
      [
        "Not reported",
        "What is not reported, parted by spaces: attendance, in_office, resolutions, votes, reports, presenters, directives, proposals, days",
      ],
    ),
    before_published: column(
      { type: "boolean" },
      ["上次会议已发布", "届内上一次会议是否也已发布；第一次会议为空"],
      [
        "One before published",
        "Whether the session before it in the term is published too; empty for the first",
      ],
    ),
    ...provenanceColumns,
  },
} as const;
